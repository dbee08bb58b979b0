using Automation.Core.Attributes;

namespace Automation.Git.Repositories;

/// <summary>What <c>.gitattributes</c> says of files at a revision: generated or not, or copied from elsewhere.</summary>
internal static class LinguistMarks
{
    private const string FileName = ".gitattributes";

    /// <summary>The files with their marks.</summary>
    public static async Task<IReadOnlyList<ChangedFile>> AddAsync(
        GitRepository repository, CommitSha revision, IReadOnlyList<ChangedFile> files, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var directory in files.SelectMany(static f => DirectoriesOf(f.Path)).ToHashSet(StringComparer.Ordinal))
        {
            var path = directory.Length == 0 ? FileName : $"{directory}/{FileName}";
            if (await repository.ReadTextAsync(revision.Value, path, cancellationToken) is { } text)
            {
                texts[directory] = text;
            }
        }

        var attributes = GitAttributes.Parse(texts);
        return texts.Count == 0 ? files : [.. files.Select(f => Mark(f, attributes))];
    }

    private static ChangedFile Mark(ChangedFile file, GitAttributes attributes)
    {
        var said = attributes.Of(file.Path);
        return file with
        {
            IsGenerated = said.Generated == true,
            IsHandwritten = said.Generated == false,
            IsVendored = said.Vendored == true,
        };
    }

    /// <summary>The root and every directory above a file.</summary>
    private static IEnumerable<string> DirectoriesOf(string path)
    {
        yield return "";
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
