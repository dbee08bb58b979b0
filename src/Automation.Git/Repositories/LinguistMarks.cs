using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>
/// What <c>.gitattributes</c> says of files at a revision: generated, or copied from elsewhere. <c>git check-attr --source</c> came
/// with git 2.40 only; an index of our own with the attribute files alone gives the same answer on every version.
/// </summary>
internal static class LinguistMarks
{
    private const string Generated = "linguist-generated";

    private const string Vendored = "linguist-vendored";

    private const string FileName = ".gitattributes";

    /// <summary>The files with their marks.</summary>
    public static async Task<IReadOnlyList<ChangedFile>> AddAsync(
        GitRepository repository, CommitSha revision, IReadOnlyList<ChangedFile> files, CancellationToken cancellationToken)
    {
        var entries = await FindAttributeFilesAsync(repository, revision, files, cancellationToken);
        if (entries.Length == 0)
        {
            return files;
        }

        using var scratch = await GitScratch.CreateAsync(repository.Git, cancellationToken);
        await repository.Git.ReadAsync(["update-index", "-z", "--index-info"], cancellationToken, entries, scratch);
        var paths = string.Concat(files.Select(static f => f.Path + "\0"));
        var output = await repository.Git.ReadAsync(
            ["check-attr", "--cached", "--stdin", "-z", Generated, Vendored], cancellationToken, paths, scratch);
        var marks = Parse(output);
        return
        [
            .. files.Select(f => f with
            {
                IsGenerated = marks.Contains((f.Path, Generated)),
                IsVendored = marks.Contains((f.Path, Vendored)),
            }),
        ];
    }

    /// <summary>Those that count for the files, as <c>update-index</c> wants them; empty where there are none.</summary>
    private static async Task<string> FindAttributeFilesAsync(
        GitRepository repository, CommitSha revision, IReadOnlyList<ChangedFile> files, CancellationToken cancellationToken)
    {
        var entries = new StringBuilder();
        foreach (var directory in files.SelectMany(static f => DirectoriesOf(f.Path)).ToHashSet(StringComparer.Ordinal))
        {
            var path = directory + FileName;
            if (await repository.FindObjectAsync($"{revision}:{path}", cancellationToken) is { IsBlob: true } blob)
            {
                entries.Append(CultureInfo.InvariantCulture, $"100644 {blob.Id}\t{path}\0");
            }
        }

        return entries.ToString();
    }

    /// <summary>The root and every directory above a file, each with a slash at its end.</summary>
    private static IEnumerable<string> DirectoriesOf(string path)
    {
        yield return "";
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..(slash + 1)];
        }
    }

    /// <summary>Path, attribute and value, each ended by NUL. <c>-linguist-generated</c> and <c>=false</c> say no.</summary>
    private static HashSet<(string Path, string Attribute)> Parse(string output) =>
        [.. output.Split('\0').Chunk(3).Where(static c => c is [_, _, "set" or "true"]).Select(static c => (c[0], c[1]))];
}
