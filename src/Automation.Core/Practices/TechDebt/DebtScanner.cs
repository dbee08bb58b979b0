using Automation.Core.Diffs;
using Automation.Core.Practices.TechDebt.Comments;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>
/// Finds debt markers in comments. A file of a kind whose comments cannot be told from its text holds none. In a diff only what the
/// hunks show is known: a block comment or string is followed through its hunk, but one that began above the hunk is not seen.
/// </summary>
public static class DebtScanner
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Whether markers in files of this name can be found at all.</summary>
    public static bool CanScan(string path) => Languages.Of(path) is not null;

    /// <summary>The markers that a diff adds, removes or moves, in the order of the files and lines.</summary>
    /// <param name="tags">Words that mark debt, case-sensitive.</param>
    public static IReadOnlyList<DebtMarker> Scan(IEnumerable<ChangedFile> files, IReadOnlyList<string> tags)
    {
        var markers = new List<DebtMarker>();
        foreach (var file in files)
        {
            ScanPatch(file, tags, markers);
        }

        return MovedMarkers.Resolve(markers);
    }

    /// <summary>All markers of a whole file.</summary>
    /// <inheritdoc cref="Scan" path="/param[@name='tags']"/>
    public static IReadOnlyList<DebtMarker> ScanFile(string path, string text, IReadOnlyList<string> tags)
    {
        if (Languages.Of(path) is not { } syntax)
        {
            return [];
        }

        var markers = new List<DebtMarker>();
        var side = new Side(syntax, path, tags);
        var cursor = new LineCursor(text);
        for (var line = 1; cursor.TryRead(out var content); line++)
        {
            side.Read(content, line, null, markers);
        }

        return markers;
    }

    private static void ScanPatch(ChangedFile file, IReadOnlyList<string> tags, List<DebtMarker> markers)
    {
        if (Languages.Of(file.Path) is not { } syntax)
        {
            return;
        }

        var before = new Side((file.PreviousPath is { } old ? Languages.Of(old) : null) ?? syntax, file.Path, tags);
        var after = new Side(syntax, file.Path, tags);
        var hunk = 0;
        foreach (var line in UnifiedDiff.Read(file.Patch))
        {
            if (line.Hunk != hunk)
            {
                hunk = line.Hunk;
                before.Reset();
                after.Reset();
            }

            if (line.BaseLine is { } baseLine)
            {
                before.Read(line.Text, baseLine, DebtChange.Removed, line.Kind == DiffLineKind.Removed ? markers : null);
            }

            if (line.HeadLine is { } headLine)
            {
                after.Read(line.Text, headLine, DebtChange.Added, line.Kind == DiffLineKind.Added ? markers : null);
            }
        }
    }

    /// <summary>One side of a diff, or one file: its lines follow one another.</summary>
    private sealed class Side(CommentSyntax syntax, string path, IReadOnlyList<string> tags)
    {
        private readonly CommentScanner scanner = new(syntax);
        private readonly List<Range> comments = [];

        public void Reset() => scanner.Reset();

        /// <param name="markers">Where to put what is found; null for a line that is read only for what it leaves open.</param>
        public void Read(ReadOnlySpan<char> line, int number, DebtChange? change, List<DebtMarker>? markers)
        {
            comments.Clear();
            line = line.TrimStart(ByteOrderMark);
            scanner.Scan(line, comments);
            if (markers is null)
            {
                return;
            }

            foreach (var comment in comments)
            {
                if (MarkerReader.Find(line[comment], tags) is { } marker)
                {
                    markers.Add(marker with { Path = path, Line = number, Change = change });
                }
            }
        }
    }
}
