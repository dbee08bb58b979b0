namespace Automation.Core.Diffs;

/// <summary>
/// Reads one file's patch as GitHub gives it: hunks, without file headers. Lenient, because a patch is somebody else's text: what is
/// no hunk is passed over, a cut hunk gives the lines that it has, lines beyond a hunk's announced length still count. Never throws.
/// </summary>
/// <remarks>Format: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html</remarks>
public static class UnifiedDiff
{
    /// <summary>The patch's lines, for <c>foreach</c>; nothing is copied.</summary>
    public static DiffLineReader Read(ReadOnlySpan<char> patch) => new(patch);
}
