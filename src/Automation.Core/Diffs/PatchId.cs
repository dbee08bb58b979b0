using Automation.Core.Evaluations;
using Automation.Core.Snapshots;

namespace Automation.Core.Diffs;

/// <summary>
/// Works out what a diff does, without where it stands: as <c>git patch-id --verbatim</c> it goes by the lines of the hunks, context and
/// white space included, and neither by their numbers nor by the heading behind <c>@@</c>. So a rebase, or a merge of the base, changes
/// nothing, unless it changes lines that the diff shows.
/// </summary>
/// <remarks>
/// Where it differs from git (https://git-scm.com/docs/git-patch-id): file modes are left out, which GitHub does not show, so that a file
/// whose mode alone changes counts by its blob; and how similar the two sides of a rename are does not matter. As with git, a hunk that
/// moves to another place with the very same surroundings is the same hunk.
/// </remarks>
public static class PatchId
{
    /// <summary>Null where a file's change is not known: without a patch that holds all of its lines, and without a blob.</summary>
    /// <param name="files">All files of the diff, in any order.</param>
    public static DiffIdentity? Of(IReadOnlyList<ChangedFile> files)
    {
        using var hash = new ContentHash();
        var known = new List<(string Path, string Id)>(files.Count);
        foreach (var file in files)
        {
            if (!TryAdd(hash, file))
            {
                return null;
            }

            known.Add((file.Path, hash.Finish()));
        }

        known.Sort(static (x, y) =>
            string.CompareOrdinal(x.Path, y.Path) is not 0 and var order ? order : string.CompareOrdinal(x.Id, y.Id));
        var whole = hash.AddAll(known, static (h, file) => h.Add(file.Path).Add(file.Id)).Finish();
        return new DiffIdentity(whole, known.DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Id, StringComparer.Ordinal));
    }

    private static bool TryAdd(ContentHash hash, ChangedFile file)
    {
        hash.Add((long)file.Status).Add(file.Path).Add(file.PreviousPath);
        if (file.Patch is { } patch && HoldsAll(file, AddLines(hash, patch)))
        {
            return true;
        }

        hash.Add(file.Blob).Add(file.Additions).Add(file.Deletions);
        return file.Blob is not null;
    }

    /// <summary>A patch that was cut would hide what follows.</summary>
    private static bool HoldsAll(ChangedFile file, (int Added, int Removed) lines) => lines == (file.Additions, file.Deletions);

    private static (int Added, int Removed) AddLines(ContentHash hash, ReadOnlySpan<char> patch)
    {
        var (added, removed) = (0, 0);
        foreach (var range in patch.Split('\n'))
        {
            var line = patch[range];
            if (line.IsEmpty || line.StartsWith("@@", StringComparison.Ordinal))
            {
                continue;
            }

            hash.Add(line);
            added += line[0] == '+' ? 1 : 0;
            removed += line[0] == '-' ? 1 : 0;
        }

        return (added, removed);
    }
}
