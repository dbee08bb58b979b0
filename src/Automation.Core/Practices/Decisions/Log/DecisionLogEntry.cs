using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>A record in the log, with what is known of its chain: what either side of a link says counts for both.</summary>
public sealed record DecisionLogEntry
{
    public required StandingDecision Decision { get; init; }

    /// <summary>The records that this one takes the place of, by path.</summary>
    public IReadOnlyList<DecisionLogLink> Supersedes { get; init; } = [];

    /// <summary>The records that took its place, by path.</summary>
    public IReadOnlyList<DecisionLogLink> SupersededBy { get; init; } = [];
}
