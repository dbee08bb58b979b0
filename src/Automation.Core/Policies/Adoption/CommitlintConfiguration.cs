namespace Automation.Core.Policies.Adoption;

/// <summary>commitlint's configuration as JSON or YAML (https://commitlint.js.org/reference/configuration.html).</summary>
public static class CommitlintConfiguration
{
    /// <summary>Where the configuration may stand, in the order in which commitlint looks for it.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        ["package.json", ".commitlintrc", ".commitlintrc.json", ".commitlintrc.yaml", ".commitlintrc.yml"];

    /// <summary>
    /// The policy layer that stands in for a repository's own policy file; null where there is no configuration.
    /// </summary>
    /// <param name="texts">The texts of those of <see cref="Paths"/> that are there, by path. Untrusted.</param>
    public static PolicyText? Adopt(IReadOnlyDictionary<string, string> texts) => null;
}
