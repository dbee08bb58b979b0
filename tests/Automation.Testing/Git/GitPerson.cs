namespace Automation.Testing.Git;

/// <summary>Somebody who writes commits.</summary>
public sealed record GitPerson(string Name, string Email)
{
    public static GitPerson Ada { get; } = new("Ada Lovelace", "ada@example.org");

    public static GitPerson Grace { get; } = new("Grace Hopper", "grace@example.org");

    /// <summary>The committer of what people do on GitHub's pages.</summary>
    public static GitPerson GitHub { get; } = new("GitHub", "noreply@github.com");
}
