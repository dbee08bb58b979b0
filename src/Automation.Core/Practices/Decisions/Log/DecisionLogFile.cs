namespace Automation.Core.Practices.Decisions.Log;

/// <summary>
/// A Markdown file that holds a decision log between two markers, each on a line of its own: everything else in the file is somebody's.
/// </summary>
public static class DecisionLogFile
{
    public const string Start = "<!-- adr-log:start -->";

    public const string End = "<!-- adr-log:end -->";

    /// <summary>Ours, and those of adr-log (https://github.com/adr/adr-log).</summary>
    private static readonly (string Start, string End)[] Markers = [(Start, End), ("<!-- adrlog -->", "<!-- adrlogstop -->")];

    /// <summary>A new file.</summary>
    public static string Create(string log) => $"# Decision log\n\n{Start}\n\n{log}\n{End}\n";

    /// <summary>
    /// The file with the log in place of what stands between its markers; an end that is missing is added. Null without markers.
    /// </summary>
    public static string? Update(string text, string log)
    {
        foreach (var (start, end) in Markers)
        {
            if (FindLine(text, start, 0) is { } opening)
            {
                var rest = FindLine(text, end, opening.End) is { } closing ? text[closing.Start..] : $"{end}{text[opening.End..]}";
                var lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
                var lines = $"\n\n{log}\n".Replace("\n", lineBreak, StringComparison.Ordinal);
                return $"{text[..opening.End]}{lines}{rest}";
            }
        }

        return null;
    }

    /// <summary>The first line that holds nothing but the marker; without its line break.</summary>
    private static (int Start, int End)? FindLine(string text, string marker, int from)
    {
        for (var at = text.IndexOf(marker, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(marker, at + marker.Length, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf('\n', at) + 1;
            var feed = text.IndexOf('\n', at);
            var end = feed < 0 ? text.Length : feed;
            end -= end > start && text[end - 1] == '\r' ? 1 : 0;
            if (text.AsSpan(start, end - start).Trim("\uFEFF \t").SequenceEqual(marker))
            {
                return (start, end);
            }
        }

        return null;
    }
}
