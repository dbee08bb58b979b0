namespace Automation.Sandbox.Store;

/// <summary>What a data folder was made from.</summary>
/// <param name="Repository"><c>sandbox/&lt;folder&gt;</c>.</param>
/// <param name="Root">The first commit of the repository's current branch; null where a shallow clone did not know it.</param>
/// <param name="Limit">The most pull requests that it was ever used with.</param>
public sealed record SandboxOrigin(string Repository, CommitSha? Root, int Limit)
{
    /// <summary>False when they are known to be of different repositories.</summary>
    public bool MayBe(string repository, CommitSha? root) =>
        string.Equals(Repository, repository, StringComparison.OrdinalIgnoreCase) && (Root is null || root is null || Root == root);
}
