namespace Automation.Core.Reporting;

/// <summary>
/// <see cref="FindingProgress"/> as a hidden line of the comment, such as <c>&lt;!-- automation:state=open:1,review/size:1 --&gt;</c>.
/// </summary>
internal static class ProgressMarker
{
    private const string Start = "<!-- automation:state=";
    private const string End = " -->";
    private const string OpenKey = "open";
    private const int LongestLine = 8_000;
    private const int MostFindings = 1_000_000;

    /// <summary>The line with its line feed; empty while nothing has been found.</summary>
    public static string Line(FindingProgress progress)
    {
        var rules = progress.Seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $",{s.Key}:{s.Value}");
        return progress.Seen.Count == 0 ? "" : $"{Start}{OpenKey}:{progress.OpenCount}{string.Concat(rules)}{End}\n";
    }

    /// <summary>
    /// How many findings were open, null where that is not said, and how many of each rule were seen. Only the comment's second line is
    /// looked at: further below, strangers' words are shown.
    /// </summary>
    public static (int? Open, IReadOnlyDictionary<string, int> Seen) Read(string? comment)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var line = (comment ?? "").Split('\n', 3) is [_, var second, ..] ? second.TrimEnd() : "";
        int? open = null;
        if (line.Length <= LongestLine && line.StartsWith(Start, StringComparison.Ordinal) && line.EndsWith(End, StringComparison.Ordinal))
        {
            foreach (var (name, count) in line[Start.Length..^End.Length].Split(',').Select(Entry))
            {
                if (name == OpenKey)
                {
                    open = count;
                }
                else if (count > 0)
                {
                    seen[name] = count;
                }
            }
        }

        return (open, seen);
    }

    /// <summary>A name and its number; zero where there is no sensible one.</summary>
    private static (string Name, int Count) Entry(string text)
    {
        var colon = text.LastIndexOf(':');
        var isCount = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return (text[..Math.Max(colon, 0)], isCount && count <= MostFindings ? count : 0);
    }
}
