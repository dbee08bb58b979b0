using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>What the rules of decisions look at.</summary>
public sealed record DecisionSubject
{
    /// <summary>Records that are added or changed, in the order of their paths.</summary>
    public IReadOnlyList<ChangedDecision> Changed { get; init; } = [];

    /// <summary>Records that are deleted, in the order of their paths.</summary>
    public IReadOnlyList<RemovedDecision> Removed { get; init; } = [];

    /// <summary>Paths of the other records: those of the base branch that stay as they are.</summary>
    public IReadOnlyList<string> OtherPaths { get; init; } = [];

    /// <summary>What the other records say, as far as it is known; a subset of <see cref="OtherPaths"/>.</summary>
    public IReadOnlyList<StandingDecision> Others { get; init; } = [];

    /// <summary>Records that other open pull requests add; empty once the pull request is merged or closed.</summary>
    public IReadOnlyList<ProposedDecision> Proposed { get; init; } = [];

    /// <summary>The pull request's number; null where files are linted.</summary>
    public int? PullRequest { get; init; }

    /// <summary>Why the pull request is not one that asks to be merged; null when it is.</summary>
    public string? NotReady { get; init; }

    /// <summary>The UTC day; null where nobody asks what day it is.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// Whether there is a file or folder of that path, from the repository's root; null where that is not known. Records are looked up
    /// like any other file.
    /// </summary>
    public Func<string, bool?> Exists { get; init; } = static _ => null;

    /// <summary>Whether a record is due; null where nobody asks, as when files are linted.</summary>
    public DecisionDue? Due { get; init; }
}
