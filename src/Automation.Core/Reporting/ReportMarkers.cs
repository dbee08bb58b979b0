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
    /// Which of the comments that our own account wrote are the summary, and its copies: those that carry a marker of ours and are no
    /// reply. Where there is none, the oldest one without any marker was it: somebody has edited it and taken the marker away, and it is
    /// put right rather than joined by another. What else the account has said is none of ours.
    /// </summary>
    /// <param name="own">Oldest first.</param>
    public static IReadOnlyList<PublishedComment> SummariesIn(IReadOnlyList<PublishedComment> own)
    {
        PublishedComment[] marked = [.. own.Where(static c => Holds(c, Comment) || (Holds(c, Start) && !Holds(c, ReplyStart)))];
        return marked.Length > 0 ? marked : [.. own.Where(static c => !Holds(c, Start)).Take(1)];
    }

    /// <summary>Last line of a check run's summary.</summary>
    internal static string Hash(string hash) => $"{HashStart}{hash}{End}";

    /// <summary>The hash on a summary's last line; null where there is none. GitHub may change line ends and trailing blanks.</summary>
    internal static string? HashOf(string summary)
    {
        var text = summary.AsSpan().TrimEnd();
        var start = text.LastIndexOf(HashStart);
        return start >= 0 && text.EndsWith(End) ? text[(start + HashStart.Length)..^End.Length].ToString() : null;
    }

    private static bool Holds(PublishedComment comment, string marker) => comment.Body.Contains(marker, StringComparison.Ordinal);
}
