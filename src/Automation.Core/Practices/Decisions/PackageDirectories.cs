namespace Automation.Core.Practices.Decisions;

/// <summary>Directories of records that no fixed name leads to, found by the files in them: those of the packages of a monorepo.</summary>
public static class PackageDirectories
{
    /// <summary>Whoever keeps records in more places than this loses sight of them, and so does the register.</summary>
    public const int Max = 50;

    /// <summary>
    /// The directories that hold one of the files and are meant by the policy: a usual place below a package, where it says
    /// <see cref="DecisionDirectories.Auto"/>; a match of a pattern, where it has one. Shallow ones first.
    /// </summary>
    /// <param name="setting">Policy's <c>decisions.directory</c>.</param>
    public static IReadOnlyList<string> Of(string setting, IEnumerable<string> files)
    {
        var fixedNames = DecisionDirectories.Candidates(setting, adrDir: null);
        var usual = HasAuto(setting) ? DecisionDirectories.Candidates(DecisionDirectories.Auto, adrDir: null) : [];
        return
        [
            .. files.Where(static path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                .Where(path => DecisionDirectories.IsRecord(path, fixedNames)
                    || usual.Any(u => DecisionDirectories.DirectoryOf(path).EndsWith($"/{u}", StringComparison.Ordinal)))
                .Select(DecisionDirectories.DirectoryOf)
                .Distinct(StringComparer.Ordinal)
                .Except(fixedNames, StringComparer.Ordinal)
                .OrderBy(static directory => directory.Count('/'))
                .ThenBy(static directory => directory, StringComparer.Ordinal)
                .Take(Max),
        ];
    }

    /// <summary>The fixed names among the directories to look in: a pattern cannot be listed.</summary>
    public static IEnumerable<string> Listable(IEnumerable<string> directories) =>
        directories.Where(static directory => directory.AsSpan().IndexOfAny('*', '?') < 0);

    private static bool HasAuto(string setting) =>
        setting.Split(',', StringSplitOptions.TrimEntries).Contains(DecisionDirectories.Auto, StringComparer.Ordinal);
}
