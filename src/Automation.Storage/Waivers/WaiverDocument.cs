using Automation.Core.Waivers;

namespace Automation.Storage.Waivers;

/// <summary>
/// The last word on one rule of one pull request. A waiver that was taken back stays, and a taking back that comes before its waiver is
/// noted: whatever the order in which both arrive, the later of them stands.
/// </summary>
internal sealed record WaiverDocument(InstallationId Installation)
{
    /// <summary>The newest that was given; null where only a taking back is known.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>When it was last taken back; null where it was not since it was given.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }
}
