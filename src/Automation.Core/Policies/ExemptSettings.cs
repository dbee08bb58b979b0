namespace Automation.Core.Policies;

/// <summary>Section <c>exempt</c>: what no practice looks at; in a practice's section, what that practice does not look at.</summary>
public sealed record ExemptSettings
{
    /// <summary>Logins whose pull requests are exempt, and whose commits in pull requests of others.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Labels that exempt a pull request.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Whether every bot is exempt, as one of <see cref="Authors"/> is.</summary>
    public bool Bots { get; init; }

    /// <summary>Path patterns of files that no rule looks at; of the whole policy only, a practice's section has none.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];
}
