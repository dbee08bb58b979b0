using Automation.Core.Diffs;
using Automation.Core.Practices.TechDebt.Comments;
using Automation.Core.Practices.TechDebt.Languages;
using Automation.Core.Practices.TechDebt.Markers;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>Finds the markers in one file's patch, on both of its sides.</summary>
internal static class PatchScan
{
    public static void Scan(ChangedFile file, CommentSyntax syntax, TagSearch tags, List<DebtMarker> markers)
    {
        var before = new Side((file.PreviousPath is { } old ? LanguageTable.Of(old) : null) ?? syntax, file.Path, tags, isHead: false);
        var after = new Side(syntax, file.Path, tags, isHead: true);
        var (hunk, holdsTag) = (-1, false);
        var lines = UnifiedDiff.Read(file.Patch);
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.Hunk != hunk)
            {
                (hunk, holdsTag) = (line.Hunk, HoldsTag(lines, tags));
                if (holdsTag)
                {
                    before.Begin(lines);
                    after.Begin(lines);
                }
            }

            if (holdsTag)
            {
                before.Read(line, markers);
                after.Read(line, markers);
            }
        }
    }

    /// <summary>Most hunks hold none of the words, in whatever place, and need no closer look.</summary>
    private static bool HoldsTag(DiffLineReader lines, TagSearch tags)
    {
        var hunk = lines.Current.Hunk;
        do
        {
            if (lines.Current.Hunk != hunk)
            {
                return false;
            }

            if (lines.Current.Kind != DiffLineKind.Context && tags.Find(lines.Current.Text, 0, out _) >= 0)
            {
                return true;
            }
        }
        while (lines.MoveNext());

        return false;
    }

    /// <summary>One side of a diff: the lines of a hunk follow one another.</summary>
    private sealed class Side(CommentSyntax syntax, string path, TagSearch tags, bool isHead)
    {
        private readonly DebtChange change = isHead ? DebtChange.Added : DebtChange.Removed;
        private readonly CommentScanner scanner = new(syntax);
        private readonly HunkStart start = new(syntax);
        private readonly List<Range> comments = [];

        /// <param name="lines">Standing on the first line of a hunk.</param>
        public void Begin(DiffLineReader lines) => scanner.Reset(start.Find(lines, isHead));

        public void Read(DiffLine line, List<DebtMarker> markers)
        {
            if ((isHead ? line.HeadLine : line.BaseLine) is not { } number)
            {
                return;
            }

            var text = line.Text.TrimStart(DebtScanner.ByteOrderMark);
            comments.Clear();
            scanner.Scan(text, comments);
            if (line.Kind == DiffLineKind.Context)
            {
                return;
            }

            foreach (var comment in comments)
            {
                if (MarkerReader.Find(text[comment], tags) is { } marker)
                {
                    markers.Add(marker with { Path = path, Line = number, Change = change });
                }
            }
        }
    }
}
