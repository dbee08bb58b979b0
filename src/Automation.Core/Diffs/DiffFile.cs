using Automation.Core.Snapshots;

namespace Automation.Core.Diffs;

/// <summary>One file of a diff while its headers and hunks are being read.</summary>
internal sealed class DiffFile
{
    public const string OldFile = "--- ";
    private const string NewFile = "+++ ";

    /// <summary>How a header says that the content is another one. A new mode or name alone, or an empty file, has none of them.</summary>
    private static readonly string[] OtherContent = [OldFile, NewFile, "Binary files ", "GIT binary patch"];

    private FileStatus status = FileStatus.Modified;
    private string? oldPath;
    private string? newPath;
    private int patchStart = -1;
    private int patchEnd;
    private int additions;
    private int deletions;
    private bool hasOtherContent;

    /// <summary>Only git announces a file without hunks; a lone <c>---</c> line may be anything.</summary>
    private bool IsAnnounced { get; init; }

    public bool HasHunks => patchStart >= 0;

    public static DiffFile OfGitLine(ReadOnlySpan<char> paths)
    {
        var (before, after) = GitPath.OfGitLine(paths);
        return new DiffFile { IsAnnounced = true, oldPath = before, newPath = after };
    }

    public static DiffFile OfOldFileLine(ReadOnlySpan<char> line)
    {
        var file = new DiffFile();
        file.ReadHeader(line, 0);
        return file;
    }

    public void ReadHeader(ReadOnlySpan<char> line, int end)
    {
        hasOtherContent |= IsOtherContent(line);
        if (HasHunks)
        {
            // "\ No newline at end of file" after a hunk's last line belongs to the patch.
            patchEnd = line.StartsWith('\\') ? end : patchEnd;
        }
        else if (Rest(line, OldFile, out var path))
        {
            SetOld(GitPath.OfFileLine(path));
        }
        else if (Rest(line, NewFile, out path))
        {
            SetNew(GitPath.OfFileLine(path));
        }
        else if (Rest(line, "rename from ", out path) || Rest(line, "copy from ", out path))
        {
            oldPath = GitPath.Unquote(path, out _);
        }
        else if (Rest(line, "rename to ", out path) || Rest(line, "copy to ", out path))
        {
            newPath = GitPath.Unquote(path, out _);
            status = line.StartsWith('r') ? FileStatus.Renamed : FileStatus.Copied;
        }
        else if (Rest(line, "new file mode", out _))
        {
            status = FileStatus.Added;
        }
        else if (Rest(line, "deleted file mode", out _))
        {
            status = FileStatus.Removed;
        }
    }

    /// <summary>Takes the lines that the header announces; stops before one that cannot belong to a hunk.</summary>
    public void ReadHunk(HunkHeader header, ref LineCursor cursor)
    {
        patchStart = HasHunks ? patchStart : cursor.Start;
        patchEnd = cursor.End;
        var (before, after) = (header.BaseCount, header.HeadCount);
        var ahead = cursor;
        while ((before > 0 || after > 0) && ahead.TryRead(out var line))
        {
            var sign = line.IsEmpty ? ' ' : line[0];
            if (sign is not (' ' or '+' or '-' or '\\'))
            {
                return;
            }

            before -= sign is ' ' or '-' ? 1 : 0;
            after -= sign is ' ' or '+' ? 1 : 0;
            additions += sign == '+' ? 1 : 0;
            deletions += sign == '-' ? 1 : 0;
            patchEnd = ahead.End;
            cursor = ahead;
        }
    }

    /// <summary>Null where what was read is no file.</summary>
    public ChangedFile? ToChangedFile(string text)
    {
        var path = status == FileStatus.Removed ? oldPath : newPath;
        return string.IsNullOrEmpty(path) || !(IsAnnounced || HasHunks) ? null : new ChangedFile
        {
            Path = path,
            PreviousPath = status is FileStatus.Renamed or FileStatus.Copied ? oldPath : null,
            Status = status,
            Additions = additions,
            Deletions = deletions,
            Patch = HasHunks ? text[patchStart..patchEnd] : hasOtherContent ? null : "",
        };
    }

    private static bool IsOtherContent(ReadOnlySpan<char> line)
    {
        foreach (var start in OtherContent)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Rest(ReadOnlySpan<char> line, string start, out ReadOnlySpan<char> rest)
    {
        var starts = line.StartsWith(start, StringComparison.Ordinal);
        rest = starts ? line[start.Length..] : default;
        return starts;
    }

    private void SetOld(string? path)
    {
        status = path is null ? FileStatus.Added : status;
        oldPath = path ?? oldPath;
    }

    private void SetNew(string? path)
    {
        status = path is null ? FileStatus.Removed : status;
        newPath = path ?? newPath;
    }
}
