using Automation.Core.Webhooks;

namespace Automation.Pipeline.Receiving;

/// <summary>What the host knows of its GitHub App.</summary>
public sealed record ReceiverOptions
{
    /// <summary>The webhook secrets, any of which a delivery may be signed with. Without one nothing is accepted.</summary>
    public required IReadOnlyList<byte[]> Secrets { get; init; }

    /// <summary>Logins of the accounts whose deliveries are taken; empty: all.</summary>
    public IReadOnlyList<string> AllowedAccounts { get; init; } = [];

    /// <summary>
    /// Login of our own bot, <c>name[bot]</c>: its events are ignored, lest we answer ourselves. May be set later, once GitHub has
    /// been asked; null until then.
    /// </summary>
    public string? BotLogin { get; set; }

    /// <summary>True when the account may use this installation of the suite.</summary>
    public bool Allows(string? account) =>
        AllowedAccounts.Count == 0
        || (account is not null && AllowedAccounts.Contains(account, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// True for a delivery that is acknowledged and not stored: nobody wants it, our own bot sent it, or its account is not served.
    /// </summary>
    public bool Ignores(string eventName, in RoutingFields fields) =>
        !WantedEvents.Wanted(eventName, fields.Action)
        || (IsSelf(fields.Sender) && !WantedEvents.IsRerunRequest(eventName, fields.Action))
        || !Allows(fields.Account);

    /// <summary>True for our own bot.</summary>
    public bool IsSelf(string? login) => login is not null && string.Equals(login, BotLogin, StringComparison.OrdinalIgnoreCase);
}
