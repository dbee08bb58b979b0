using Automation.Core.Webhooks;

namespace Automation.Core.Apps;

/// <summary>The events that an App subscribes to.</summary>
public static class AppEvents
{
    /// <summary>
    /// Sent to every App without being asked for, and refused in a manifest
    /// (https://docs.github.com/webhooks/webhook-events-and-payloads#installation).
    /// </summary>
    private static readonly string[] Unasked = ["installation", "installation_repositories"];

    /// <summary>What <see cref="WantedEvents"/> needs a subscription for, by name.</summary>
    public static IReadOnlyList<string> Subscribed { get; } = [.. WantedEvents.Events.Except(Unasked, StringComparer.Ordinal)];
}
