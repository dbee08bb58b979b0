using Automation.Core.Snapshots;
using Automation.Core.Workspaces;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Finds the packages of a monorepo on the base branch. Its manifests came with the pull request, and so did the directories that they
/// named the last time.
/// </summary>
internal static class PackagesReader
{
    private const int MaxParents = 50;

    /// <summary>Whoever has more packages than this names them in the policy's map of scopes.</summary>
    private const int MaxDirectories = 2_000;

    public static async Task<IReadOnlyList<WorkspacePackage>> ReadAsync(
        CodeReader code, PullRequestRead read, CancellationToken cancellationToken)
    {
        var texts = read.BaseTexts(WorkspaceManifests.Paths);
        if (texts.Count == 0)
        {
            return [];
        }

        string[] parents = [.. WorkspaceManifests.ParentDirectories(texts).Distinct(StringComparer.Ordinal).Take(MaxParents)];
        var trees = await code.ListAsync("Packages", parents, cancellationToken);
        var directories = parents.Zip(trees).SelectMany(static t => DirectoriesIn(t.First, t.Second)).Take(MaxDirectories);
        return WorkspaceManifests.Packages(texts, [.. directories]);
    }

    private static IEnumerable<string> DirectoriesIn(string parent, ObjectNode? tree) =>
        (tree?.Entries ?? []).Where(static e => e.Type == "tree").Select(e => parent.Length == 0 ? e.Name : $"{parent}/{e.Name}");
}
