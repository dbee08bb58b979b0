namespace Automation.Core.Diffs;

/// <summary>The line that opens a hunk: <c>@@ -12,3 +14,5 @@ heading</c>. A count that is left out is 1.</summary>
internal readonly record struct HunkHeader(int BaseStart, int BaseCount, int HeadStart, int HeadCount)
{
    /// <summary>Larger numbers are junk: no text has so many lines, and counting on from them could overflow.</summary>
    private const int MaxLine = 1_000_000_000;

    public static bool TryParse(ReadOnlySpan<char> line, out HunkHeader header)
    {
        header = default;
        if (!TryTake(ref line, "@@ -") || !TryRange(ref line, out var baseStart, out var baseCount)
            || !TryTake(ref line, " +") || !TryRange(ref line, out var headStart, out var headCount)
            || !TryTake(ref line, " @@"))
        {
            return false;
        }

        header = new HunkHeader(baseStart, baseCount, headStart, headCount);
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<char> line, string expected)
    {
        if (!line.StartsWith(expected, StringComparison.Ordinal))
        {
            return false;
        }

        line = line[expected.Length..];
        return true;
    }

    private static bool TryRange(ref ReadOnlySpan<char> line, out int start, out int count)
    {
        count = 1;
        return TryNumber(ref line, out start) && (!TryTake(ref line, ",") || TryNumber(ref line, out count));
    }

    private static bool TryNumber(ref ReadOnlySpan<char> line, out int number)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? line.Length : digits;
        if (!int.TryParse(line[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > MaxLine)
        {
            return false;
        }

        line = line[digits..];
        return true;
    }
}
