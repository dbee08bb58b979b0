namespace Automation.Core.Practices.Decisions;

/// <summary>Notes in a record that another one took its place: in its own form, and without touching any other line.</summary>
public static class Supersession
{
    private const string Superseded = "superseded";

    /// <summary>The pairs that a status may stand in: <c>**Accepted**</c>, <c>"accepted"</c>.</summary>
    private const string Quotes = "*_\"'`";

    /// <summary>The record's text with the new status; null where it names none that could be replaced.</summary>
    /// <param name="text">The text that <paramref name="record"/> was read from.</param>
    /// <param name="successor">The record that takes its place.</param>
    public static string? Apply(string text, DecisionRecord record, StandingDecisionReference successor)
    {
        if (record is not { Status: not null, StatusLine: { } number })
        {
            return null;
        }

        var (start, end) = LineAt(text, number);
        var line = text[start..end];
        if (FindStatus(line, record) is not { } found)
        {
            return null;
        }

        var (at, length) = found;
        var value = $"{(char.IsUpper(line[at]) ? "Superseded" : Superseded)} by {Link(record, successor, IsFrontMatter(text[..start]))}";
        var changed = $"{text[..start]}{Rewrite(line, at, length, value)}{text[end..]}";
        return DecisionRecordParser.Parse(record.Path, changed).Status == Superseded ? changed : null;
    }

    /// <summary>
    /// Where the line writes the status, by the known word or one that means it: behind a label, where there is one.
    /// </summary>
    private static (int At, int Length)? FindStatus(string line, DecisionRecord record)
    {
        var label = line.IndexOf(':', StringComparison.Ordinal) + 1;
        foreach (var word in new[] { record.Status, record.StatusText })
        {
            foreach (var from in new[] { label, 0 })
            {
                if (word is { Length: > 0 } && line.IndexOf(word, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                {
                    return (at, word.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Without its line break.</summary>
    private static (int Start, int End) LineAt(string text, int number)
    {
        var start = 0;
        for (var i = 1; i < number; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        var feed = text.IndexOf('\n', start);
        var end = feed < 0 ? text.Length : feed;
        return (start, end > start && text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <summary>What follows the old status is gone with it, such as its date; markup around it stays whole.</summary>
    private static string Rewrite(string line, int at, int length, string value)
    {
        var before = line[..at];
        var quotes = before[before.TrimEnd(Quotes.ToCharArray()).Length..];
        var isQuoted = quotes.Length > 0 && line.AsSpan(at + length).StartsWith(string.Concat(quotes.Reverse()));
        before = isQuoted ? before[..^quotes.Length] : before;
        if (before.TrimStart().StartsWith('|') && line.IndexOf('|', at) is >= 0 and var cellEnd)
        {
            return $"{before}{value} {line[cellEnd..]}";
        }

        // Two spaces at the end are a line break in Markdown, and a label's bold may reach to the end of the line.
        var blanks = line[line.TrimEnd().Length..];
        var isBold = before.Split("**").Length % 2 == 0;
        return $"{before}{value}{(isBold ? "**" : "")}{blanks}";
    }

    private static bool IsFrontMatter(string before) =>
        before.TrimStart('\uFEFF').StartsWith("---", StringComparison.Ordinal)
        && !before.Contains("\n---", StringComparison.Ordinal);

    /// <summary>As adr-tools, MADR and log4brains write it: "7. Use queues", "ADR-0007", the file's name.</summary>
    private static string Link(DecisionRecord record, StandingDecisionReference successor, bool isFrontMatter)
    {
        var address = RelativeAddress.Of(DecisionDirectories.DirectoryOf(record.Path), successor.Path);
        var name = Path.GetFileNameWithoutExtension(successor.Path);
        var text = successor.Number is not { } number ? LinkText.Escape(name)
            : !isFrontMatter && record.Format != DecisionFormat.Madr && successor.Title is { } title ? $"{number}. {LinkText.Escape(title)}"
            : string.Create(CultureInfo.InvariantCulture, $"ADR-{number:0000}");
        return $"[{text}]({address})";
    }
}
