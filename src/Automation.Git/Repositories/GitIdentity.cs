namespace Automation.Git.Repositories;

/// <summary>Who wrote or committed a commit, and when.</summary>
public sealed record GitIdentity(string Name, string Email, DateTimeOffset At)
{
    /// <summary>The committer that GitHub writes for what people do on its pages.</summary>
    public bool IsGitHub => Is("noreply@github.com");

    /// <summary>One person is one e-mail address, whatever its case.</summary>
    public bool IsSamePerson(GitIdentity other) => Is(other.Email);

    private bool Is(string address) => string.Equals(Email, address, StringComparison.OrdinalIgnoreCase);
}
