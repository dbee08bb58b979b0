using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots.Code;

/// <summary>Reads files and directories by commit and path. What came along with the pull request is not asked for again.</summary>
internal sealed class CodeReader
{
    private readonly InstallationClient client;
    private readonly RepositoryName name;
    private readonly string? baseCommit;
    private readonly Dictionary<string, ObjectNode?> known = new(StringComparer.Ordinal);
    private readonly SortedSet<string> directories = new(StringComparer.Ordinal);

    /// <param name="question">What was asked with the pull request.</param>
    /// <param name="read">The pull request, and what came along.</param>
    public CodeReader(InstallationClient client, CodeQuestion question, PullRequestRead read)
    {
        this.client = client;
        (name, baseCommit) = (read.Name, BaseOf(read));
        if (read.Errors.Any(IsOfFiles))
        {
            // Where GitHub failed, null does not say that nothing is there.
            return;
        }

        var pullRequest = read.Code?.PullRequest;
        var head = pullRequest?.Head?.Items.FirstOrDefault();
        Take(head?.Commit?.Oid, head?.Files, question.AtHead.Select(static (path, i) => (CodeQuestion.HeadAlias(i), path)));
        Take(
            pullRequest?.BaseRef?.Tip?.Oid,
            pullRequest?.BaseRef?.Target,
            question.OnBase.Select(static (path, i) => (CodeQuestion.BaseAlias(path, i), path)));
    }

    /// <summary>The directories of the base branch that were wanted.</summary>
    public IReadOnlyCollection<string> Directories => directories;

    /// <summary>Directories of the base branch, in the order asked for; null for what is not there.</summary>
    /// <param name="purpose">What they are read for: the query's name.</param>
    public async Task<IReadOnlyList<ObjectNode?>> ListAsync(
        string purpose, IReadOnlyList<string> paths, CancellationToken cancellationToken) =>
        await ReadAsync(purpose, paths, [], cancellationToken);

    /// <summary>The same, and then files by <c>commit:path</c>.</summary>
    /// <param name="purpose">What they are read for: the query's name.</param>
    public async Task<IReadOnlyList<ObjectNode?>> ReadAsync(
        string purpose, IReadOnlyList<string> listed, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        directories.UnionWith(listed);
        string[] expressions = [.. listed.Select(path => $"{baseCommit}:{path}"), .. files];
        string[] unknown = [.. expressions.Where(e => !known.ContainsKey(e)).Distinct(StringComparer.Ordinal)];
        var found = await ObjectsReader.ReadAsync(client, name, purpose, unknown, cancellationToken);
        foreach (var (expression, content) in unknown.Zip(found))
        {
            known[expression] = content;
        }

        return [.. expressions.Select(e => known[e])];
    }

    private static bool IsOfFiles(GraphQlError error) =>
        error.Fields is ["code", ..] && !error.Fields.Contains("compare", StringComparer.Ordinal);

    /// <summary>The base branch as it is now; once the pull request is merged, as it was before: what it brought is not there.</summary>
    private static string? BaseOf(PullRequestRead read) =>
        read.PullRequest is { State: "OPEN", BaseRef.Tip.Oid: { } tip } ? tip : read.PullRequest.BaseRefOid;

    private void Take(
        string? commit, IReadOnlyDictionary<string, FoundNode?>? answers, IEnumerable<(string Alias, string Path)> asked)
    {
        foreach (var (alias, path) in asked)
        {
            if (commit is not null && answers is not null && answers.TryGetValue(alias, out var found))
            {
                known[$"{commit}:{path}"] = found?.Entries is { } root ? new ObjectNode(null, root) : found?.Object;
            }
        }
    }
}
