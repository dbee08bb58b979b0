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

    public static MessageKind Of(string header) =>
        IsMerge(header) ? MessageKind.Merge
        : RevertedHeader(header) is not null ? MessageKind.Revert
        : FixupMark(header) is not null ? MessageKind.Fixup
        : MessageKind.Ordinary;

    /// <summary>The mark of a commit that is to be squashed, such as <c>fixup!</c>; null for another header.</summary>
    public static string? FixupMark(string header) =>
        Array.Find(["fixup! ", "squash! ", "amend! "], mark => header.StartsWith(mark, StringComparison.Ordinal))?.TrimEnd();

    /// <summary>What <c>Revert "..."</c> or <c>Reapply "..."</c> quotes; null for another header.</summary>
    public static string? RevertedHeader(string header)
    {
        var start = Array.Find(["Revert \"", "Reapply \""], s => header.StartsWith(s, StringComparison.Ordinal));
        var end = header.LastIndexOf('"');
        return start is not null && end > start.Length && IsNothingOrNumber(header.AsSpan(end + 1))
            ? header[start.Length..end]
            : null;
    }

    private static bool IsMerge(string header) =>
        Array.Exists(MergeStarts, start => header.StartsWith(start, StringComparison.Ordinal))
        || (header.StartsWith("Merged PR ", StringComparison.Ordinal) && header.Contains(": ", StringComparison.Ordinal))
        || (header.StartsWith("Auto-merged ", StringComparison.Ordinal) && header.Contains(" into ", StringComparison.Ordinal));

    /// <summary>GitHub appends <c> (#12)</c> when it squashes.</summary>
    private static bool IsNothingOrNumber(ReadOnlySpan<char> text) =>
        text.IsWhiteSpace() || (text.StartsWith(" (#") && text.EndsWith(")"));
}
