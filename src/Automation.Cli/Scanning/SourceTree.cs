using Automation.Cli.Terminals;
using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Git.Repositories;

namespace Automation.Cli.Scanning;

/// <summary>The files of a folder in which markers can be found.</summary>
/// <param name="folder">A folder, or a single file.</param>
internal sealed class SourceTree(string folder)
{
    private static readonly string[] NotOurs = ["node_modules", "bower_components"];

    /// <summary>The repository's root where the folder lies in one, else the folder itself: where the policy is looked for.</summary>
    public string Root { get; } = FindRoot(folder);

    /// <summary>Their paths relative to the folder, with forward slashes, in ordinal order.</summary>
    /// <param name="policy">Whose <c>exempt.paths</c> are left out.</param>
    /// <param name="all">Whether to take every file, ignored or not, but those of git itself.</param>
    /// <exception cref="CommandFailureException">There is no such folder.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(AutomationPolicy policy, bool all, CancellationToken cancellationToken)
    {
        if (File.Exists(folder))
        {
            return DebtScanner.CanScan(folder) ? [folder.Replace('\\', '/')] : throw CommandFailureException.Usage(
                $"{folder} is of no kind whose comments can be told from its text: name a source file or a folder.");
        }

        if (!Directory.Exists(folder))
        {
            throw CommandFailureException.Usage($"There is no folder {folder}: name one, or leave it out for this one.");
        }

        // Nothing listed: the folder itself is ignored, and was named all the same.
        var listed = all ? null : await WorkTree.ListFilesAsync(folder, cancellationToken);
        var files = listed is { Count: > 0 } ? listed : Walk(all);
        var exempt = new PathPatterns(all ? [] : policy.Exempt.Paths);
        var above = Path.GetRelativePath(Root, Path.GetFullPath(folder)).Replace('\\', '/');
        var prefix = above == "." ? "" : $"{above}/";
        return [.. files.Where(f => DebtScanner.CanScan(f) && !exempt.IsMatch(prefix + f)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Where a file of the list lies.</summary>
    public string PathOf(string file) => File.Exists(folder) ? folder : Path.Combine(folder, file);

    private static string FindRoot(string folder)
    {
        var start = Path.GetFullPath(File.Exists(folder) ? Path.GetDirectoryName(Path.GetFullPath(folder))! : folder);
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            // In a linked work tree .git is a file.
            if (Path.Exists(Path.Combine(directory.FullName, ".git")))
            {
                return directory.FullName;
            }
        }

        return start;
    }

    private IEnumerable<string> Walk(bool all)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        var length = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)).Length;
        while (open.TryPop(out var directory))
        {
            foreach (var entry in directory.EnumerateFileSystemInfos("*", options))
            {
                if (entry is not DirectoryInfo below)
                {
                    yield return entry.FullName[length..].TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/');
                }
                else if (below.Name != ".git" && (all || !NotOurs.Contains(below.Name)))
                {
                    open.Push(below);
                }
            }
        }
    }
}
