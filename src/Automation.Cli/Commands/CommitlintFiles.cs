using Automation.Core.Policies.Adoption;

namespace Automation.Cli.Commands;

/// <summary>The files of a working tree that may configure commitlint.</summary>
internal static class CommitlintFiles
{
    /// <summary>What to do about a configuration that is a program.</summary>
    public const string HowToImport = "Have commitlint print what it says, and import that: "
        + "npx commitlint --print-config json > printed.json && automation policy import printed.json";

    /// <summary>The texts of those that are there, by their paths in <see cref="CommitlintConfiguration.Paths"/>.</summary>
    public static IReadOnlyDictionary<string, string> Read(string repository)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in CommitlintConfiguration.Paths)
        {
            var file = Path.Combine(repository, path);
            if (File.Exists(file))
            {
                texts[path] = File.ReadAllText(file);
            }
        }

        return texts;
    }

    /// <summary>A configuration that is a program, which only node could read; null where there is none.</summary>
    public static string? FindProgram(string repository) => Directory.Exists(repository)
        ? Directory.EnumerateFiles(repository, "*commitlint*").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)
            .FirstOrDefault(IsProgram)
        : null;

    /// <summary>True for names such as <c>commitlint.config.ts</c> and <c>.commitlintrc.cjs</c>.</summary>
    public static bool IsProgram(string file) =>
        Path.GetExtension(file) is ".js" or ".cjs" or ".mjs" or ".ts" or ".cts" or ".mts";
}
