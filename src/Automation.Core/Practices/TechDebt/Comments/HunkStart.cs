using Automation.Core.Diffs;

namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>
/// Whether a hunk begins inside a block comment, which only its own lines can tell: a closing sign comes in code before any opening
/// one, or every line begins with a star, as those of a documentation comment do.
/// </summary>
/// <param name="syntax">Language of the hunk's file.</param>
internal sealed class HunkStart(CommentSyntax syntax)
{
    private readonly CommentScanner scanner = new(syntax, watches: true);
    private readonly List<Range> comments = [];
    private readonly BlockComment? starred = syntax.Blocks.FirstOrDefault(b => b.Open == "/*");

    /// <summary>The block comment that one side of a hunk begins in; null for none.</summary>
    /// <param name="lines">The lines of a patch, from the hunk's first on.</param>
    /// <param name="isHead">Which side.</param>
    public BlockComment? Find(DiffLineReader lines, bool isHead)
    {
        if (syntax.Blocks.Count == 0)
        {
            return null;
        }

        scanner.Reset();
        var (hunk, allStarred) = (lines.Current.Hunk, true);
        do
        {
            var line = lines.Current;
            if (line.Hunk != hunk)
            {
                break;
            }

            if ((isHead ? line.HeadLine : line.BaseLine) is null)
            {
                continue;
            }

            allStarred &= IsStarred(line.Text);
            comments.Clear();
            scanner.Scan(line.Text, comments);
            if (scanner.Orphan is not null || scanner.HasOpened)
            {
                return scanner.Orphan;
            }
        }
        while (lines.MoveNext());

        return allStarred ? starred : null;
    }

    private static bool IsStarred(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line is "*" || line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("*/", StringComparison.Ordinal);
    }
}
