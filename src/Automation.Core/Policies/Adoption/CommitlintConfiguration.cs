using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Adoption;

/// <summary>commitlint's configuration as JSON or YAML (https://commitlint.js.org/reference/configuration.html).</summary>
public static class CommitlintConfiguration
{
    private const string PackageFile = "package.json";
    private const string PackageKey = "commitlint";

    /// <summary>Where the configuration may stand, in the order in which commitlint looks for it.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [PackageFile, ".commitlintrc", ".commitlintrc.json", ".commitlintrc.yaml", ".commitlintrc.yml"];

    /// <summary>
    /// The policy layer that stands in for a repository's own policy file; null where there is no configuration.
    /// </summary>
    /// <param name="texts">The texts of those of <see cref="Paths"/> that are there, by path. Untrusted.</param>
    public static PolicyText? Adopt(IReadOnlyDictionary<string, string> texts) => Find(texts)?.ToLayer();

    /// <summary>The configuration that commitlint would take, as a policy; null where there is none.</summary>
    /// <param name="texts"><inheritdoc cref="Adopt" path="/param[@name='texts']"/></param>
    public static AdoptedPolicy? Find(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var path in Paths)
        {
            if (texts.TryGetValue(path, out var text) && Translate(path, text) is { } adopted)
            {
                return adopted;
            }
        }

        return null;
    }

    /// <summary>One configuration as a policy; null where the text holds none.</summary>
    /// <param name="source">The file's name; what is in a <c>package.json</c> stands under a key there.</param>
    /// <param name="text">JSON, or YAML; also what <c>commitlint --print-config json</c> prints. Untrusted.</param>
    public static AdoptedPolicy? Translate(string source, string text)
    {
        var isPackage = Path.GetFileName(source) == PackageFile;
        if (string.IsNullOrWhiteSpace(text) || (isPackage && !text.Contains(PackageKey, StringComparison.Ordinal)))
        {
            return null;
        }

        var name = PolicyReading.Shorten(source);
        var (root, problem) = ConfigurationText.Read(source, text);
        var configuration = isPackage && root is YamlMap package ? package.Find(PackageKey)?.Value : root;
        return (problem, configuration) switch
        {
            (not null, _) => Unreadable(name, problem),
            (_, null or YamlScalar { Kind: ScalarKind.Null }) => null,
            (_, YamlMap map) => CommitlintTranslation.Of(name, map),
            _ => Unreadable(name, "A configuration is a map of keys, such as 'extends' and 'rules'."),
        };
    }

    private static AdoptedPolicy Unreadable(string source, string problem) => new(source, "version: 1\n", [], problem);
}
