using Automation.Core.Snapshots;

namespace Automation.Core.Diffs;

/// <summary>
/// Reads the whole output of <c>git diff</c> (or of <c>diff -u</c>) into changed files. Text around and between the files is passed
/// over, so <c>git show</c> and mailed patches can be read too; of a merge's combined diff nothing is. Never throws.
/// </summary>
/// <remarks>Format: https://git-scm.com/docs/diff-format#generate_patch_text_with_p</remarks>
public static class DiffDocument
{
    private const string GitHeader = "diff --git ";

    /// <summary>The files in the order of the text.</summary>
    public static IReadOnlyList<ChangedFile> Parse(string text)
    {
        var files = new List<ChangedFile>();
        var cursor = new LineCursor(text);
        DiffFile? file = null;
        while (cursor.TryRead(out var line))
        {
            if (StartsFile(line, file))
            {
                Add(file, text, files);
                file = Start(line);
            }
            else if (HunkHeader.TryParse(line, out var header))
            {
                file?.ReadHunk(header, ref cursor);
            }
            else
            {
                file?.ReadHeader(line, cursor.End);
            }
        }

        Add(file, text, files);
        return files;
    }

    /// <summary>Without git's header line a file starts at its <c>---</c>.</summary>
    private static bool StartsFile(ReadOnlySpan<char> line, DiffFile? file) =>
        line.StartsWith("diff --", StringComparison.Ordinal)
        || (line.StartsWith(DiffFile.OldFile, StringComparison.Ordinal) && file is null or { HasHunks: true });

    private static DiffFile? Start(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(GitHeader, StringComparison.Ordinal))
        {
            return DiffFile.OfGitLine(line[GitHeader.Length..]);
        }

        return line.StartsWith(DiffFile.OldFile, StringComparison.Ordinal) ? DiffFile.OfOldFileLine(line) : null;
    }

    private static void Add(DiffFile? file, string text, List<ChangedFile> files)
    {
        if (file?.ToChangedFile(text) is { } changed)
        {
            files.Add(changed);
        }
    }
}
