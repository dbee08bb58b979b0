namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>How far a scanner looks ahead for a closing sign: not so far that a hostile line would cost the square of its length.</summary>
internal static class Lookahead
{
    private const int Longest = 2_000;

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> line, int from) => line.Slice(from, Math.Min(Longest, line.Length - from));

    /// <summary>The same, backwards.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> line, int end) => line[Math.Max(0, end - Longest)..end];
}
