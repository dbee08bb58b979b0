using System.Text.RegularExpressions;
using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>The names that the code gives to its telemetry, read from its source and from the tables of docs/telemetry.md.</summary>
internal static partial class TelemetryNames
{
    private static readonly string[] Source =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText),
    ];

    /// <summary>Instruments of the platform that queries may read, with their tags.</summary>
    private static readonly Dictionary<string, string[]> Platform = new()
    {
        ["http.client.request.duration"] = ["server.address", "http.response.status_code"],
        ["dotnet.process.memory.working_set"] = [],
    };

    /// <summary>Every instrument that the code makes, and those of the platform.</summary>
    public static IReadOnlySet<string> Instruments { get; } =
        Source.SelectMany(s => Instrument().Matches(s)).Select(m => m.Groups["name"].Value).Concat(Platform.Keys)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The page that lists them.</summary>
    public static string Page { get; } = File.ReadAllText(RepositoryRoot.Combine("docs", "telemetry.md"));

    /// <summary>Whether the code contains a text as a literal of its own.</summary>
    public static bool IsLiteral(string text) => Source.Any(s => s.Contains($"\"{text}\"", StringComparison.Ordinal));

    public static IEnumerable<string> TagsOf(string instrument) => Platform.TryGetValue(instrument, out var tags)
        ? tags
        : Ticked().Matches(Page.Split('\n').Single(l => l.StartsWith($"| `{instrument}` |", StringComparison.Ordinal)).Split('|')[3])
            .Select(m => m.Groups["name"].Value);

    /// <summary>Made directly, or by a method of the class that makes many of a kind.</summary>
    [GeneratedRegex("""(Create\w+(<\w+>)?|Times)\(\s*"(?<name>[a-z_.]+)",""")]
    private static partial Regex Instrument();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Ticked();
}
