namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>The messages that the repository's settings give a merge, and the texts that GitHub proposes for this one.</summary>
internal sealed record MergingNode(
    string? SquashMergeCommitTitle,
    string? SquashMergeCommitMessage,
    string? MergeCommitTitle,
    string? MergeCommitMessage,
    MergeTextsNode? PullRequest);

internal sealed record MergeTextsNode(string? SquashHeadline, string? SquashBody, string? MergeHeadline, string? MergeBody);
