namespace Automation.Core.Snapshots;

/// <summary>The parts of a snapshot that can be incomplete.</summary>
public enum SnapshotPart
{
    Commits,
    Files,
    Patches,
    Reviews,
    Threads,
    Decisions,

    /// <summary>The <c>CODEOWNERS</c> file.</summary>
    CodeOwners,

    /// <summary>Members of teams.</summary>
    Teams,

    /// <summary>What reviewers may do in the repository.</summary>
    Permissions,

    /// <summary>The diffs that were approved.</summary>
    ReviewedDiffs,

    /// <summary>Pending requests for a review, and when they were made.</summary>
    ReviewRequests,

    /// <summary>When it was a draft, closed, or reopened.</summary>
    Turns,

    /// <summary>The issues that a merge would close.</summary>
    LinkedIssues,

    /// <summary>What <c>.gitattributes</c> say of the changed files.</summary>
    Attributes,

    /// <summary>The records that other pull requests add, and what those of the default branch say.</summary>
    DecisionRegister,

    /// <summary>The issues that debt markers name.</summary>
    ReferencedIssues,
}
