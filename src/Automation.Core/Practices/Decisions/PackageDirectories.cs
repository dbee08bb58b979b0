namespace Automation.Core.Practices.Decisions;

/// <summary>Directories of records below the packages of a monorepo: a usual place, anywhere below the root.</summary>
public static class PackageDirectories
{
    /// <summary>Whoever keeps records in more places than this loses sight of them, and so does the register.</summary>
    public const int Max = 50;

    /// <summary>The directories of packages that hold one of the files, shallow ones first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> files) =>
    [
        .. files.Where(static path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(DecisionDirectories.DirectoryOf)
            .Distinct(StringComparer.Ordinal)
            .Where(IsOfPackage)
            .OrderBy(static directory => directory.Count('/'))
            .ThenBy(static directory => directory, StringComparer.Ordinal)
            .Take(Max),
    ];

    private static bool IsOfPackage(string directory) =>
        DecisionDirectories.Candidates(DecisionDirectories.Auto, adrDir: null)
            .Any(usual => directory.EndsWith($"/{usual}", StringComparison.Ordinal));
}
