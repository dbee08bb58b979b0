namespace Automation.Core.Facts;

/// <summary>A commit that reached the default branch.</summary>
public sealed record PushedCommit
{
    public required InstallationId Installation { get; init; }

    public required RepositoryId Repository { get; init; }

    public required CommitSha Sha { get; init; }

    /// <summary>When it was pushed, not when it was made: the time of the merge for what a pull request brought.</summary>
    public required DateTimeOffset PushedAt { get; init; }

    /// <summary>
    /// What the branch stood at after the push. All commits of a push to a pull request's merge commit came by that pull request: where
    /// it is known by other means which one brought a commit, its merge commit stands here.
    /// </summary>
    public CommitSha? Push { get; init; }

    /// <summary>Login of whoever pushed it.</summary>
    public string? Pusher { get; init; }

    /// <summary>The message's first line. Untrusted.</summary>
    public string Header { get; init; } = "";
}
