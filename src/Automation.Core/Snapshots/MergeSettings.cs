namespace Automation.Core.Snapshots;

/// <summary>
/// Which merge methods a repository allows, and the messages that GitHub proposes for them (GraphQL <c>squashMergeAllowed</c> and its
/// siblings).
/// </summary>
public sealed record MergeSettings(bool Squash, bool MergeCommit, bool Rebase)
{
    /// <summary>GitHub's setting of a new repository: every method allowed.</summary>
    public static MergeSettings Default { get; } = new(true, true, true);

    public SquashTitle SquashTitle { get; init; }

    public SquashMessage SquashMessage { get; init; }

    public MergeTitle MergeTitle { get; init; }

    public MergeMessage MergeMessage { get; init; }
}
