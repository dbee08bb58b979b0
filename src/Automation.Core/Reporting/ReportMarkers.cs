namespace Automation.Core.Reporting;

/// <summary>What makes published texts recognisable to us and stays invisible to readers.</summary>
public static class ReportMarkers
{
    /// <summary>What all of them begin with.</summary>
    internal const string Start = "<!-- automation:";

    /// <summary>First line of the summary comment.</summary>
    public const string Comment = $"{Start}summary -->";

    private const string ReplyStart = $"{Start}reply=";
    private const string HashStart = $"{Start}hash=";
    private const string End = " -->";

    /// <summary>First line of the reply to a comment, by which a second attempt finds the first one's.</summary>
    public static string Reply(long commentId) => $"{ReplyStart}{commentId.ToString(CultureInfo.InvariantCulture)}{End}";

    /// <summary>
    /// Whether a comment that our own account wrote is the summary. What is no reply was one too: somebody has edited it and taken the marker
    /// away, whole or in part, and it is put right rather than joined by another.
    /// </summary>
    public static bool IsSummary(string ownComment) =>
        ownComment.Contains(Comment, StringComparison.Ordinal) || !ownComment.Contains(ReplyStart, StringComparison.Ordinal);

    /// <summary>Last line of a check run's summary.</summary>
    internal static string Hash(string hash) => $"{HashStart}{hash}{End}";

    /// <summary>The hash on a summary's last line; null where there is none. GitHub may change line ends and trailing blanks.</summary>
    internal static string? HashOf(string summary)
    {
        var text = summary.AsSpan().TrimEnd();
        var start = text.LastIndexOf(HashStart);
        return start >= 0 && text.EndsWith(End) ? text[(start + HashStart.Length)..^End.Length].ToString() : null;
    }
}
