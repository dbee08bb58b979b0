using Automation.Core.Snapshots;

namespace Automation.Core.Workspaces;

/// <summary>The files at a repository's root that name the packages of a monorepo.</summary>
public static class WorkspaceManifests
{
    /// <summary>Paths of the files that may name packages.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["package.json", "pnpm-workspace.yaml", "lerna.json", "Cargo.toml", "go.work"];

    /// <summary>
    /// The directories to look for packages in, each without a slash at the end; every directory right below one of them may be a
    /// package.
    /// </summary>
    /// <param name="texts">The texts of those of <see cref="Paths"/> that are there, by path. Untrusted.</param>
    public static IReadOnlyList<string> ParentDirectories(IReadOnlyDictionary<string, string> texts) => [];

    /// <summary>The packages, by path.</summary>
    /// <param name="texts"><inheritdoc cref="ParentDirectories" path="/param[@name='texts']"/></param>
    /// <param name="directories">Paths of the directories that are below <see cref="ParentDirectories"/>.</param>
    public static IReadOnlyList<WorkspacePackage> Packages(
        IReadOnlyDictionary<string, string> texts, IReadOnlyList<string> directories) => [];
}
