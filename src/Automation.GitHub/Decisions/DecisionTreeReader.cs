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

    private const int TextsAtOnce = 50;
    private const string AdrDirAlias = "adrDir";

    /// <summary>Null where there is no such repository, or another one goes by the name.</summary>
    public static async Task<DecisionTree?> ReadAsync(
        InstallationClient client, DecisionSearch search, CancellationToken cancellationToken)
    {
        string[] asked = [.. Candidates(search, adrDir: null).Where(static d => d.Length > 0)];
        if (await ListAsync(client, search.Name, asked, cancellationToken) is not { } found || found.DatabaseId != search.Repository.Value)
        {
            return null;
        }

        if (found.DefaultBranchRef is not { Tip.Oid: { } oid } branch || !CommitSha.TryParse(oid, out var commit))
        {
            return new DecisionTree(null, null, [], []);
        }

        var trees = asked.Select((directory, i) => (Directory: directory, branch.Target?.GetValueOrDefault($"d{i}")?.Object)).ToList();
        var candidates = Candidates(search, branch.Target?.GetValueOrDefault(AdrDirAlias)?.Object?.Text);
        string[] unasked = [.. candidates.Except(asked, StringComparer.Ordinal)];
        var objects = await ObjectsReader.ReadAsync(
            client, search.Name, "Decisions", [.. unasked.Select(d => $"{commit}:{d}")], cancellationToken);
        trees.AddRange(unasked.Zip(objects));

        var cut = new List<string>();
        DecisionFile[] files = [.. trees.SelectMany(t => RecordsIn(t.Directory, t.Object, cut))];
        var texts = await ReadTextsAsync(client, search, commit, files, cancellationToken);
        return new DecisionTree(
            commit, branch.Name, [.. files.Select(f => f with { Text = texts.GetValueOrDefault(f.Path) })], cut);
    }

    private static IEnumerable<string> Candidates(DecisionSearch search, string? adrDir) =>
        PackageDirectories.Listable(DecisionDirectories.Candidates(search.Setting, adrDir).Union(search.Packages, StringComparer.Ordinal));

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
        CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var batch in files.Where(f => search.KnownBlobs.GetValueOrDefault(f.Path) != f.BlobId).Chunk(TextsAtOnce))
        {
            var objects = await ObjectsReader.ReadAsync(
                client, search.Name, "Decisions", [.. batch.Select(f => $"{commit}:{f.Path}")], cancellationToken);
            foreach (var (file, content) in batch.Zip(objects).Where(static p => p.Second?.Text is not null))
            {
                texts[file.Path] = content!.Text!;
            }
        }

        return texts;
    }
}
