namespace Automation.Git.Repositories;

/// <summary>
/// Which files <c>.gitattributes</c> marks <c>linguist-generated</c> at a revision. <c>git check-attr --source</c> came with git 2.40
/// only; an index of our own in a temporary file, filled with the revision's tree, gives the same answer on every version.
/// </summary>
internal static class GeneratedFiles
{
    private const string Attribute = "linguist-generated";

    public static async Task<IReadOnlySet<string>> FindAsync(
        GitRepository repository, CommitSha revision, IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
        {
            return new HashSet<string>();
        }

        var folder = Directory.CreateTempSubdirectory("automation-index-");
        try
        {
            var index = Path.Combine(folder.FullName, "index");
            await repository.Git.ReadAsync(["read-tree", revision.Value], cancellationToken, indexFile: index);
            var input = string.Concat(paths.Select(static p => p + "\0"));
            string[] command = ["check-attr", "--cached", "--stdin", "-z", Attribute];
            var output = await repository.Git.ReadAsync(command, cancellationToken, input, index);
            return Parse(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Path, attribute and value, each ended by NUL. <c>-linguist-generated</c> and <c>=false</c> say no.</summary>
    private static HashSet<string> Parse(string output) =>
        [.. output.Split('\0').Chunk(3).Where(static c => c is [_, _, "set" or "true"]).Select(static c => c[0])];
}
