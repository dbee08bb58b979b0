using Automation.Core.Workspaces;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>Finds the packages of a monorepo at a revision.</summary>
internal static class PackagesReader
{
    public static async Task<IReadOnlyList<WorkspacePackage>> ReadAsync(
        GitRepository repository, CommitSha revision, CancellationToken cancellationToken)
    {
        var texts = await repository.ReadTextsAsync(revision.Value, WorkspaceManifests.Paths, cancellationToken);
        if (texts.Count == 0)
        {
            return [];
        }

        var directories = new List<string>();
        foreach (var parent in WorkspaceManifests.ParentDirectories(texts))
        {
            var entries = await repository.ListDirectoryAsync(revision.Value, parent, cancellationToken) ?? [];
            directories.AddRange(
                entries.Where(static e => e.IsDirectory).Select(e => parent.Length == 0 ? e.Name : $"{parent}/{e.Name}"));
        }

        return WorkspaceManifests.Packages(texts, directories);
    }
}
