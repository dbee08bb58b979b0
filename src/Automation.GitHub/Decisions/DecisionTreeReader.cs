using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Practices.Decisions;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Decisions;

/// <summary>
/// Reads the records of a default branch: one query for the directories, which tells what every record's content is called, and one
/// for as many texts as fit, of those records only whose content nobody knows.
/// </summary>
internal static class DecisionTreeReader
{
    /// <summary>Whoever keeps more records in one directory has the newest of them known.</summary>
    private const int MaxRecords = 500;

    /// <summary>In all directories together: every evaluation reads the whole register.</summary>
    private const int MostRecords = 2_000;

    /// <summary>Of all texts together, in characters; a record is a page of 3,000 or so.</summary>
    private const int MaxText = 16 * 1024 * 1024;

    private const int TextsAtOnce = 50;

    /// <summary>Null where there is no such repository, or another one goes by the name.</summary>
    public static async Task<DecisionTree?> ReadAsync(
        InstallationClient client, DecisionSearch search, CancellationToken cancellationToken)
    {
        string[] asked = [.. Candidates(search, named: []).Where(static d => d.Length > 0)];
        if (await ListAsync(client, search.Name, asked, cancellationToken) is not { } answer
            || answer.DatabaseId != search.Repository.Value)
        {
            return null;
        }

        if (answer.DefaultBranchRef is not { Tip.Oid: { } oid } branch || !CommitSha.TryParse(oid, out var commit))
        {
            return new DecisionTree(null, null, [], []);
        }

        var trees = asked.Select((directory, i) => (Directory: directory, branch.Target?.GetValueOrDefault($"d{i}")?.Object)).ToList();
        var candidates = Candidates(search, DecisionPointers.Directories(Texts(branch.Target?.Values ?? [])));
        string[] unasked = [.. candidates.Except(asked, StringComparer.Ordinal)];
        var objects = await ObjectsReader.ReadAsync(
            client, search.Name, "Decisions", [.. unasked.Select(d => $"{commit}:{d}")], cancellationToken);
        trees.AddRange(unasked.Zip(objects));

        var cut = new List<string>();
        DecisionFile[] found = [.. trees.SelectMany(t => RecordsIn(t.Directory, t.Object, cut))];
        DecisionFile[] files = [.. found.Take(MostRecords)];
        if (files.Length < found.Length)
        {
            cut.Add($"{found.Length - files.Length} of {found.Length} records were left out");
        }

        var texts = await ReadTextsAsync(client, search, commit, files, cut, cancellationToken);
        return new DecisionTree(
            commit, branch.Name, [.. files.Select(f => f with { Text = texts.GetValueOrDefault(f.Path) })], cut);
    }

    /// <summary>Without patterns, which cannot be listed.</summary>
    private static IEnumerable<string> Candidates(DecisionSearch search, IReadOnlyList<string> named) =>
        DecisionDirectories.Candidates(search.Setting, named)
            .Union(search.Packages, StringComparer.Ordinal)
            .Where(static d => !DecisionDirectories.IsPattern(d));

    private static Dictionary<string, string> Texts(IEnumerable<FileNode?> files) => files
        .Where(static f => f is { Path: not null, Object.Text: not null })
        .ToDictionary(static f => f!.Path!, static f => f!.Object!.Text!, StringComparer.Ordinal);

    private static async Task<DecisionsRepositoryNode?> ListAsync(
        InstallationClient client, RepositoryName name, string[] directories, CancellationToken cancellationToken)
    {
        var variables = new JsonObject { ["owner"] = name.Owner, ["name"] = name.Name };
        foreach (var (i, directory) in directories.Index())
        {
            variables[$"d{i}"] = directory;
        }

        var answer = await client.QueryAsync(
            GraphQlDocuments.Decisions(directories.Length), variables, NodesJson.Default.GraphQlAnswerDecisionsAnswer, cancellationToken);
        return answer.IsWhole ? answer.Data!.Repository
            : answer.Errors?.Any(static e => e.Type == GraphQlError.NotFound) == true ? null
            : throw new TransientException($"GitHub could not list decision records: {answer.Complaint}");
    }

    private static IEnumerable<DecisionFile> RecordsIn(string directory, ObjectNode? tree, List<string> cut)
    {
        DecisionFile[] records =
        [
            .. (tree?.Entries ?? []).Where(static e => e is { Type: "blob", Oid: not null })
                .Select(e => new DecisionFile(directory.Length == 0 ? e.Name : $"{directory}/{e.Name}", e.Oid!, null))
                .Where(f => DecisionDirectories.IsRecord(f.Path, [directory]))
                .OrderBy(static f => f.Path, StringComparer.Ordinal),
        ];
        if (records.Length > MaxRecords)
        {
            cut.Add($"{records.Length - MaxRecords} of {records.Length} records in {directory} were left out");
        }

        return records.TakeLast(MaxRecords);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(
        InstallationClient client,
        DecisionSearch search,
        CommitSha commit,
        IEnumerable<DecisionFile> files,
        List<string> cut,
        CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var room = MaxText;
        foreach (var batch in files.Where(f => search.KnownBlobs.GetValueOrDefault(f.Path) != f.BlobId).Chunk(TextsAtOnce))
        {
            if (room < 0)
            {
                cut.Add($"texts of more than {MaxText / 1024 / 1024} million characters were left out");
                break;
            }

            var objects = await ObjectsReader.ReadAsync(
                client, search.Name, "Decisions", [.. batch.Select(f => $"{commit}:{f.Path}")], cancellationToken);
            foreach (var (file, content) in batch.Zip(objects).Where(static p => p.Second?.Text is not null))
            {
                texts[file.Path] = content!.Text!;
                room -= content.Text!.Length;
            }
        }

        return texts;
    }
}
