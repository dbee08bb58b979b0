namespace Automation.Core.Policies;

/// <summary>Section <c>exempt</c>: what no practice looks at.</summary>
public sealed record ExemptSettings
{
    /// <summary>Logins of pull request authors that are exempt altogether.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Labels that exempt a pull request.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Path patterns of files that no rule looks at.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];
}
