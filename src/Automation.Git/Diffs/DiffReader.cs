namespace Automation.Git.Diffs;

/// <summary>
/// Reads <c>git diff-tree --raw -p</c> line by line: first the raw lines, then a patch for each of them in the same order. Lines of
/// a patch's body start with a space, <c>+</c>, <c>-</c> or a backslash, so a <c>diff --git</c> at the start of a line is a header.
/// </summary>
internal sealed class DiffReader
{
    /// <summary>GitHub shows no patch of more than a megabyte either.</summary>
    private const int MaxPatchLength = 1024 * 1024;

    private readonly List<RawChange> changes = [];
    private readonly List<FilePatch> patches = [];

    public void Add(string line)
    {
        if (patches.Count == 0 && line.StartsWith(':'))
        {
            changes.Add(RawChange.Parse(line));
        }
        else if (line.StartsWith("diff --git ", StringComparison.Ordinal))
        {
            patches.Add(new FilePatch());
        }
        else if (patches.Count > 0)
        {
            patches[^1].Add(line);
        }
    }

    public IReadOnlyList<ChangedFile> ToFiles()
    {
        var files = new List<ChangedFile>(changes.Count);
        var next = 0;
        foreach (var change in changes)
        {
            var own = patches.Skip(next).Take(change.IsTypeChange ? 2 : 1).ToList();
            next += own.Count;
            files.Add(ToFile(change, own));
        }

        return files;
    }

    private static ChangedFile ToFile(RawChange change, List<FilePatch> own)
    {
        var text = string.Join('\n', own.Select(static p => p.Text).OfType<string>());
        return new ChangedFile
        {
            Path = change.Path,
            PreviousPath = change.PreviousPath,
            Status = change.FileStatus,
            Blob = change.Blob,
            Additions = own.Sum(static p => p.Additions),
            Deletions = own.Sum(static p => p.Deletions),
            Patch = text.Length is 0 or > MaxPatchLength ? null : text,
        };
    }

    private sealed class FilePatch
    {
        private readonly StringBuilder text = new();
        private bool inHunks;

        public int Additions { get; private set; }

        public int Deletions { get; private set; }

        public string? Text => inHunks ? text.ToString() : null;

        public void Add(string line)
        {
            var isHunkHeader = line.StartsWith("@@ ", StringComparison.Ordinal);
            if (!inHunks && !isHunkHeader)
            {
                return;
            }

            if (inHunks)
            {
                text.Append('\n');
                Additions += line.StartsWith('+') ? 1 : 0;
                Deletions += line.StartsWith('-') ? 1 : 0;
            }

            inHunks = true;
            text.Append(line);
        }
    }
}
