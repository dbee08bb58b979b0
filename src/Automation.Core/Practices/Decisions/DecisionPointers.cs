using Automation.Core.Policies;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// The files at a repository's root by which tools find its records: adr-tools' <c>.adr-dir</c> (https://github.com/npryce/adr-tools), and
/// log4brains' <c>.log4brains.yml</c>, which names a directory for the project and one for each package
/// (https://github.com/thomvaill/log4brains).
/// </summary>
public static class DecisionPointers
{
    private const string AdrDir = ".adr-dir";
    private const string Log4brains = ".log4brains.yml";
    private const string Folder = "adrFolder";

    /// <summary>Paths of the files.</summary>
    public static IReadOnlyList<string> Paths { get; } = [AdrDir, Log4brains];

    /// <summary>The directories that they name, most wanted first; what leads out of the repository is left out.</summary>
    /// <param name="texts">The texts of those of <see cref="Paths"/> that are there, by path. Untrusted.</param>
    public static IReadOnlyList<string> Directories(IReadOnlyDictionary<string, string> texts) =>
    [
        .. OfAdrTools(texts.GetValueOrDefault(AdrDir) ?? "").Concat(OfLog4brains(texts.GetValueOrDefault(Log4brains) ?? ""))
            .Where(static directory => !string.IsNullOrWhiteSpace(directory))
            .Select(DecisionDirectories.Normalize)
            .Where(static directory => !directory.Split('/').Contains(".."))
            .Distinct(StringComparer.Ordinal)
            .Take(DecisionDirectories.MaxPackages),
    ];

    private static IEnumerable<string> OfAdrTools(string text) => text.Trim().Split('\n').Take(1);

    /// <summary>Read under the limits of a policy file; what is no YAML names nothing.</summary>
    private static IEnumerable<string> OfLog4brains(string text)
    {
        if (text.Length == 0 || (YamlReader.Read(text, new PolicyReading("")) as YamlMap)?.Find("project")?.Value is not YamlMap project)
        {
            return [];
        }

        var packages = project.Find("packages")?.Value is YamlList list ? list.Items.OfType<YamlMap>() : [];
        return packages.Prepend(project).Select(map => map.Find(Folder)?.Value).OfType<YamlScalar>().Select(scalar => scalar.Text);
    }
}
