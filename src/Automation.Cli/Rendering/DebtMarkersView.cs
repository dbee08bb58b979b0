using Automation.Cli.Sarif;
using Automation.Cli.Terminals;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;

namespace Automation.Cli.Rendering;

/// <summary>Markers for people, a line each as compilers write them and their numbers at the end; and for code scanning.</summary>
internal static class DebtMarkersView
{
    public static SarifRule Rule { get; } = new(
        "tech-debt/marker",
        "A comment marks debt.",
        "Do what the comment says, or name the issue that it waits for: TODO(#12).",
        Severity.Info);

    public static SarifResult Result(DebtMarker marker) =>
        new(Rule.Id, Severity.Info, $"{marker.Tag}{Said(marker.Text)}{Details(marker)}", marker.Path, marker.Line);

    public static void Write(Terminal terminal, IEnumerable<DebtMarker> markers)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var marker in markers)
        {
            var kind = marker.Change is { } change ? $"{change.ToString().ToLowerInvariant()} {marker.Tag}" : marker.Tag;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            var place = VisibleText.Of($"{marker.Path}:{marker.Line}");
            terminal.WriteLine(
                $"{place}: {terminal.Paint(kind, ColourOf(marker))}{VisibleText.Of($"{Said(marker.Text)}{Details(marker)}")}");
        }

        terminal.WriteLine(Summary(counts));
    }

    private static string Summary(Dictionary<string, int> counts)
    {
        var kinds = counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{Plural.Number(c.Value)} {c.Key}");
        return counts.Count == 0 ? "No markers." : $"{Plural.Of(counts.Values.Sum(), "marker")}: {string.Join(", ", kinds)}.";
    }

    private static string Said(string text) => text.Length == 0 ? "" : $": {text}";

    private static string Details(DebtMarker marker)
    {
        string?[] details =
        [
            marker.Reference is { } reference && !marker.Text.Contains(reference, StringComparison.Ordinal) ? reference : null,
            marker.Assignee is { } assignee ? $"@{assignee}" : null,
            marker.Expires is { } date ? $"expires {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
            marker.ExpiresIn is { } version ? $"expires in {version}" : null,
        ];
        var known = string.Join(", ", details.OfType<string>());
        return known.Length == 0 ? "" : $" ({known})";
    }

    private static TextStyle ColourOf(DebtMarker marker) => marker.Change switch
    {
        DebtChange.Added or null => TextStyle.Yellow,
        _ => TextStyle.Grey,
    };
}
