using Automation.Core.Diffs;
using Automation.Core.Practices.TechDebt.Comments;
using Automation.Core.Practices.TechDebt.Languages;
using Automation.Core.Practices.TechDebt.Markers;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>
/// Finds debt markers in comments. A file of a kind whose comments cannot be told from its text holds none. The words are searched for
/// first, and comments only where they occur. In a diff only what the hunks show is known: a block comment or string is followed
/// through its hunk, and whether the hunk begins inside a block comment is told by its own lines.
/// </summary>
public static class DebtScanner
{
    internal const char ByteOrderMark = '\uFEFF';

    /// <summary>Whether markers in files of this name can be found at all.</summary>
    public static bool CanScan(string path) => LanguageTable.Of(path) is not null;

    /// <summary>The markers that a diff adds, removes or moves, in the order of the files and lines.</summary>
    /// <param name="tags">Words that mark debt; in any case where a comment begins with one, else as they are written.</param>
    public static IReadOnlyList<DebtMarker> Scan(IEnumerable<ChangedFile> files, IReadOnlyList<string> tags)
    {
        var markers = new List<DebtMarker>();
        var search = TagSearch.Of(tags);
        foreach (var file in files)
        {
            if (search.Find(file.Patch, 0, out _) >= 0 && LanguageTable.Of(file.Path) is { } syntax)
            {
                PatchScan.Scan(file, syntax, search, markers);
            }
        }

        return MovedMarkers.Resolve(markers);
    }

    /// <summary>All markers of a whole file.</summary>
    /// <inheritdoc cref="Scan" path="/param[@name='tags']"/>
    public static IReadOnlyList<DebtMarker> ScanFile(string path, ReadOnlySpan<char> text, IReadOnlyList<string> tags)
    {
        var search = TagSearch.Of(tags);
        var next = search.Find(text, 0, out _);
        if (next < 0 || LanguageTable.Of(path) is not { } syntax)
        {
            return [];
        }

        var markers = new List<DebtMarker>();
        var comments = new List<Range>();
        var scanner = new CommentScanner(syntax);
        text = text.TrimStart(ByteOrderMark);
        next = search.Find(text, 0, out _);
        var cursor = new LineCursor(text);

        // After the last word there is nothing to find, and before the next one comments only matter for what they leave open.
        for (var number = 1; next >= 0 && cursor.TryRead(out var line); number++)
        {
            comments.Clear();
            scanner.Scan(line, comments);
            if (next >= cursor.Start + line.Length)
            {
                continue;
            }

            foreach (var comment in comments)
            {
                if (MarkerReader.Find(line[comment], search) is { } marker)
                {
                    markers.Add(marker with { Path = path, Line = number });
                }
            }

            next = search.Find(text, cursor.End, out _);
        }

        return markers;
    }
}
