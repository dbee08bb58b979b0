using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// What scopes stand for in a pull request: the paths that policy ties to them, or a package of the workspace. Each scope is compared
/// with the changed files once, however many commits name it.
/// </summary>
internal sealed class ScopeAreas
{
    private static readonly ConditionalWeakTable<CommitSubject, ScopeAreas> BySubject = [];

    private readonly ConcurrentDictionary<string, string?> misses = new(StringComparer.OrdinalIgnoreCase);
    private readonly CommitSubject subject;
    private readonly IReadOnlyList<string> paths;

    private ScopeAreas(CommitSubject subject)
    {
        this.subject = subject;
        paths = subject.ChangedPaths ?? [];
        OnlyPackage = FindOnlyPackage();
    }

    /// <summary>The package that holds every changed file; null for none, or several.</summary>
    public WorkspacePackage? OnlyPackage { get; }

    public static ScopeAreas Of(CommitSubject subject) => BySubject.GetValue(subject, static s => new ScopeAreas(s));

    /// <summary>
    /// What a scope stands for and no changed file is in, as a clause; null where a file is, and for a scope that stands for nothing.
    /// </summary>
    public string? Miss(string scope) => misses.GetOrAdd(scope, FindMiss);

    private string? FindMiss(string scope)
    {
        var listed = subject.Settings.Scopes.FirstOrDefault(s => s.Key.Equals(scope, StringComparison.OrdinalIgnoreCase));
        if (listed.Key is not null)
        {
            var patterns = new PathPatterns(listed.Value);
            return listed.Value.Count == 0 || paths.Any(patterns.IsMatch)
                ? null
                : $"scope \"{listed.Key}\" stands for {string.Join(", ", listed.Value)}, and no changed file is there";
        }

        WorkspacePackage[] named = [.. subject.Packages.Where(package => IsName(scope, package))];
        return named.Length == 0 || named.Any(package => paths.Any(path => IsIn(package, path)))
            ? null
            : $"scope \"{Quotation.Of(scope)}\" is the package {Quotation.Of(named[0].Path)}, and no changed file is in it";
    }

    /// <summary>A package is named by its directory, whole or in part, or as npm does with its owner in front: <c>@owner/name</c>.</summary>
    private static bool IsName(string scope, WorkspacePackage package)
    {
        var name = scope.StartsWith('@') ? scope.AsSpan(scope.IndexOf('/', StringComparison.Ordinal) + 1) : scope;
        return name.Equals(package.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(package.Path, StringComparison.OrdinalIgnoreCase);
    }

    private WorkspacePackage? FindOnlyPackage()
    {
        var package = paths.Count == 0 ? null : subject.Packages.FirstOrDefault(package => IsIn(package, paths[0]));
        return package is not null && paths.All(path => IsIn(package, path)) ? package : null;
    }

    private static bool IsIn(WorkspacePackage package, string path) =>
        path.Length > package.Path.Length && path[package.Path.Length] == '/' && path.StartsWith(package.Path, StringComparison.Ordinal);
}
