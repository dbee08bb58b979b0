using Automation.Core.Practices.Decisions;

namespace Automation.Core.Ports;

/// <summary>The records that an open pull request adds.</summary>
public sealed record DecisionProposals
{
    /// <summary>The pull request's number.</summary>
    public required int PullRequest { get; init; }

    /// <summary>The branch that the pull request is for; null where nobody noted it.</summary>
    public string? Base { get; init; }

    /// <summary>The head at which they were read.</summary>
    public CommitSha? Head { get; init; }

    /// <summary>By path.</summary>
    public IReadOnlyList<DecisionProposal> Records { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Directories of records that were added or taken back, and whose other pull requests were not yet asked to be evaluated anew.
    /// Written with the records and cleared once they were asked: whoever is interrupted in between is made good by whoever comes next.
    /// </summary>
    public IReadOnlyList<string> Unannounced { get; init => field = value ?? []; } = [];

    /// <summary>True where there is nothing left to keep.</summary>
    public bool IsOver => Records.Count == 0 && Unannounced.Count == 0;

    public bool SharesDirectory(IReadOnlyCollection<string> directories) =>
        Records.Any(record => directories.Contains(DecisionDirectories.DirectoryOf(record.Path)));
}
