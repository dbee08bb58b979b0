using System.Text;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>Draws supersede links as a flowchart of Mermaid. Records without a link are left out, or the graph would say nothing.</summary>
internal static class SupersedeGraph
{
    private const int LongestLabel = 60;

    /// <summary>Mermaid refuses more than 500 links and 50,000 characters; a graph of that size is not read anyway.</summary>
    private const int MostLinks = 300;

    /// <inheritdoc cref="MostLinks"/>
    private const int MostCharacters = 40_000;

    /// <summary>With a line feed at its end; null where there are no links.</summary>
    public static string? Render(IReadOnlyList<(StandingDecision Newer, StandingDecision Older)> pairs)
    {
        if (pairs.Count == 0)
        {
            return null;
        }

        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (labels, links, drawn) = (new StringBuilder(), new StringBuilder(), 0);
        while (drawn < Math.Min(pairs.Count, MostLinks) && labels.Length + links.Length < MostCharacters)
        {
            var (newer, older) = pairs[drawn++];
            links.Append("  ").Append(Node(newer)).Append(" -->|supersedes| ").Append(Node(older)).Append('\n');
        }

        var rest = pairs.Count > drawn ? $"  %% {Plural.Of(pairs.Count - drawn, "more link")}\n" : "";
        return $"flowchart LR\n{labels}{links}{rest}";

        string Node(StandingDecision decision)
        {
            if (!nodes.TryGetValue(decision.Path, out var id))
            {
                nodes[decision.Path] = id = string.Create(CultureInfo.InvariantCulture, $"r{nodes.Count + 1}");
                labels.Append("  ").Append(id).Append("[\"").Append(Label(decision)).Append("\"]\n");
            }

            return id;
        }
    }

    private static string Label(StandingDecision decision)
    {
        var title = string.IsNullOrWhiteSpace(decision.Title) ? Path.GetFileNameWithoutExtension(decision.Path) : decision.Title;
        var words = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cut = words.Length <= LongestLabel ? words : $"{Excerpt.Cut(words, LongestLabel)}…";
        return Escape(decision.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. {cut}") : cut);
    }

    /// <summary>
    /// Only letters, digits and what never means anything stay themselves; other ASCII characters are Mermaid's entities
    /// (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
    /// </summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? escaped
                : !rune.IsAscii || Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or '/' ? escaped.Append(rune)
                : escaped.Append('#').Append(rune.Value).Append(';');
        }

        return escaped.ToString();
    }
}
