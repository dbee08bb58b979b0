namespace Automation.Git.Repositories;

/// <summary>Who wrote or committed a commit, and when.</summary>
public sealed record GitIdentity(string Name, string Email, DateTimeOffset At)
{
    private const string GitHubAddress = "noreply@github.com";

    /// <summary>The committer that GitHub writes for what people do on its pages.</summary>
    public bool IsGitHub => Is(GitHubAddress);

    /// <summary>One person is one e-mail address, whatever its case.</summary>
    public bool IsSamePerson(GitIdentity other) => Is(other.Email);

    /// <summary>The same done on GitHub's pages.</summary>
    public GitIdentity OnGitHub() => this with { Name = "GitHub", Email = GitHubAddress };

    private bool Is(string address) => string.Equals(Email, address, StringComparison.OrdinalIgnoreCase);
}
