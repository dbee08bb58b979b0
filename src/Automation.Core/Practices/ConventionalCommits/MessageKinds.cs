namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Recognises the headers that git and its hosts write. Looks at the header only: a body that mentions a merge, or a sentence that
/// begins with "revert", is nobody's fixed form.
/// </summary>
internal static class MessageKinds
{
    private static readonly string[] MergeStarts =
    [
        "Merge branch ", "Merge branches ", "Merge commit ", "Merge pull request ", "Merge remote-tracking branch", "Merge tag ",
        "Automatic merge from ", "Merged in ",
    ];

    private static readonly string[] FixupStarts = ["fixup! ", "squash! ", "amend! "];

    private static readonly string[] RevertStarts = ["Revert \"", "Reapply \""];

    public static MessageKind Of(string header) =>
        IsMerge(header) ? MessageKind.Merge
        : RevertedHeader(header) is not null ? MessageKind.Revert
        : FixupMark(header) is not null ? MessageKind.Fixup
        : MessageKind.Ordinary;

    /// <summary>The mark of a commit that is to be squashed, such as <c>fixup!</c>; null for another header.</summary>
    public static string? FixupMark(string header) => StartOf(header, FixupStarts)?.TrimEnd();

    /// <summary>What <c>Revert "..."</c> or <c>Reapply "..."</c> quotes; null for another header.</summary>
    public static string? RevertedHeader(string header)
    {
        if (StartOf(header, RevertStarts) is not { } start)
        {
            return null;
        }

        var end = header.LastIndexOf('"');
        return end > start.Length && IsNothingOrNumber(header.AsSpan(end + 1)) ? header[start.Length..end] : null;
    }

    /// <summary>The first of some texts with which a header begins; every message is asked, so this makes no delegate.</summary>
    private static string? StartOf(string header, string[] starts)
    {
        foreach (var start in starts)
        {
            if (header.StartsWith(start, StringComparison.Ordinal))
            {
                return start;
            }
        }

        return null;
    }

    private static bool IsMerge(string header) =>
        StartOf(header, MergeStarts) is not null
        || (header.StartsWith("Merged PR ", StringComparison.Ordinal) && header.Contains(": ", StringComparison.Ordinal))
        || (header.StartsWith("Auto-merged ", StringComparison.Ordinal) && header.Contains(" into ", StringComparison.Ordinal));

    /// <summary>GitHub appends <c> (#12)</c> when it squashes.</summary>
    private static bool IsNothingOrNumber(ReadOnlySpan<char> text) =>
        text.IsWhiteSpace() || (text.StartsWith(" (#") && text.EndsWith(")"));
}
