namespace Automation.Git.Branches;

/// <summary>What of a local branch is looked at: the commits that its head has and its base has not.</summary>
/// <param name="BaseRef">The base as people name it, such as <c>origin/main</c>.</param>
/// <param name="Base">The base's newest commit; policy is read there.</param>
/// <param name="MergeBase">Where the branch left the base; files are compared with it.</param>
/// <param name="HeadRef">The branch's name, or the revision as it was given.</param>
/// <param name="Head">The branch's newest commit.</param>
public sealed record LocalRange(string BaseRef, CommitSha Base, CommitSha MergeBase, string HeadRef, CommitSha Head);
