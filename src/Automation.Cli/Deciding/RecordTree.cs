namespace Automation.Cli.Deciding;

/// <summary>What paths of records are relative to: the repository that holds them, or a folder in its place.</summary>
/// <param name="Root">Full path.</param>
internal sealed record RecordTree(string Root)
{
    private const string GitFolder = ".git";

    /// <summary>
    /// The repository around a folder; else the current folder where it holds it, and the folder above where it does not. No git is
    /// needed to find it: records are read as they lie on this machine.
    /// </summary>
    /// <param name="folder">Full path. It need not exist.</param>
    public static RecordTree Around(string folder)
    {
        if (RepositoryAround(folder) is { } repository)
        {
            return repository;
        }

        var here = new RecordTree(Directory.GetCurrentDirectory());
        return here.Holds(folder) ? here : new RecordTree(Path.GetDirectoryName(folder) ?? folder);
    }

    /// <summary>The repository around a folder; where there is none, the folder itself stands in its place.</summary>
    /// <param name="folder">Full path.</param>
    public static RecordTree Of(string folder) => RepositoryAround(folder) ?? new RecordTree(folder);

    public bool Holds(string fullPath) => !IsOutside(PathOf(fullPath));

    /// <summary>From the root, with forward slashes; empty for the root itself.</summary>
    public string PathOf(string fullPath)
    {
        var path = ForwardSlashes(Path.GetRelativePath(Root, fullPath));
        return path == "." ? "" : path;
    }

    public string FullPathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>Whether there is a file or a folder.</summary>
    public bool Exists(string path) => Path.Exists(FullPathOf(path));

    /// <summary>For people and scripts: relative to the current folder, unless they wrote a full path themselves.</summary>
    public string Show(string path, bool isRooted) =>
        ForwardSlashes(isRooted ? FullPathOf(path) : Path.GetRelativePath(Directory.GetCurrentDirectory(), FullPathOf(path)));

    private static bool IsOutside(string path) =>
        path == ".." || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path);

    private static string ForwardSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    private static RecordTree? RepositoryAround(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, GitFolder)))
            {
                return new RecordTree(at.FullName);
            }
        }

        return null;
    }
}
