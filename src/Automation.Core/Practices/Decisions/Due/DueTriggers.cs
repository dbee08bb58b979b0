using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>Finds what makes a record due, as policy says.</summary>
/// <param name="areas">Path patterns by the name of the area.</param>
internal sealed class DueTriggers(
    PullRequestSnapshot snapshot, DueSettings settings, IReadOnlyDictionary<string, IReadOnlyList<string>> areas, FileScope scope)
{
    private const int MostNamed = 3;

    private readonly ChangedFile[] files = [.. snapshot.Files.Where(f => !scope.IsExempt(f))];

    /// <summary>Whether files that could not be seen could make a record due.</summary>
    public bool DependOnFiles => settings is { Size: not null } or { NewFolders: true }
        || settings.Paths.Count + settings.Areas.Count + settings.OneWay.Paths.Count + settings.OneWay.Areas.Count > 0;

    /// <summary>Why it cannot be told whether a folder is new; null where it can, or where nobody asks.</summary>
    public string? FoldersUnknown =>
        settings.NewFolders && snapshot.Decisions.RootFolders is null && AddedFolders().Any()
            ? "The folders at the root of the base branch are not known here."
            : null;

    /// <summary>The names in policy that are no area, in its order.</summary>
    public IEnumerable<string> UnknownAreas => settings.Areas.Concat(settings.OneWay.Areas)
        .Where(name => name != DueSettings.NewProjects && !areas.ContainsKey(name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>What makes a record due, one-way doors first.</summary>
    public IReadOnlyList<DueTrigger> All() =>
    [
        .. Paths(settings.OneWay.Paths).Concat(Areas(settings.OneWay.Areas))
            .Select(t => t with { Clause = $"{t.Clause}, a one-way door", IsOneWay = true }),
        .. Paths(settings.Paths.Except(settings.OneWay.Paths, StringComparer.Ordinal)),
        .. Areas(settings.Areas.Except(settings.OneWay.Areas, StringComparer.Ordinal)),
        .. NewFolders(),
        .. Labels(),
        .. Size(),
    ];

    private IEnumerable<DueTrigger> Paths(IEnumerable<string> patterns) =>
        from text in patterns
        let pattern = new PathPattern(text)
        let found = files.Where(f => pattern.IsMatch(f.Path) || (f.PreviousPath is { } old && pattern.IsMatch(old))).ToArray()
        where found.Length > 0
        select new DueTrigger($"{Names(found)} under \"{text}\"", found);

    /// <summary>What tools write, lock files above all, follows from a decision and is none.</summary>
    private IEnumerable<DueTrigger> Areas(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var isProjects = name == DueSettings.NewProjects;
            var paths = new PathPatterns(areas.GetValueOrDefault(name) ?? []);
            ChangedFile[] found = [.. files.Where(f => !scope.IsGenerated(f) && (isProjects ? IsNewProject(f) : Touches(f, paths)))];
            if (found.Length > 0)
            {
                yield return new DueTrigger(
                    isProjects ? $"{Plural.Of(found.Length, "new project")} ({Names(found)})" : $"{Names(found)} in the area \"{name}\"", found);
            }
        }
    }

    private IEnumerable<DueTrigger> NewFolders()
    {
        if (!settings.NewFolders || snapshot.Decisions.RootFolders is not { } standing)
        {
            yield break;
        }

        foreach (var (folder, added) in AddedFolders().Where(f => !standing.Contains(f.Folder, StringComparer.Ordinal)))
        {
            yield return new DueTrigger($"the new top-level folder \"{folder}\"", added);
        }
    }

    /// <summary>The folders at the root that get a file. Those with a dot belong to tools.</summary>
    private IEnumerable<(string Folder, ChangedFile[] Files)> AddedFolders() =>
        from file in files
        where file.Status is not (FileStatus.Removed or FileStatus.Modified)
        let slash = file.Path.IndexOf('/', StringComparison.Ordinal)
        where slash > 0 && file.Path[0] != '.'
        group file by file.Path[..slash] into folder
        select (folder.Key, folder.ToArray());

    private IEnumerable<DueTrigger> Labels() =>
        from label in snapshot.Labels
        where settings.Labels.Contains(label, StringComparer.OrdinalIgnoreCase)
        select new DueTrigger($"the label \"{label}\"", []);

    private IEnumerable<DueTrigger> Size()
    {
        var lines = files.Where(scope.IsWritten).Sum(f => (long)f.Additions + f.Deletions);
        return settings.Size is { } size && lines >= size
            ? [new DueTrigger(string.Create(CultureInfo.InvariantCulture, $"{lines} changed lines (one is due from {size} on)"), [])]
            : [];
    }

    private static bool IsNewProject(ChangedFile file) =>
        file.Status is FileStatus.Added or FileStatus.Copied
        && ProjectManifests.Contain(file.Path)
        && !TestConventions.IsTest(file.Path);

    private static bool Touches(ChangedFile file, PathPatterns paths) =>
        !LockFiles.Contain(file.Path) && (paths.IsMatch(file.Path) || (file.PreviousPath is { } old && paths.IsMatch(old)));

    private static string Names(ChangedFile[] files) => Listing.Of([.. files.Select(f => f.Path)], MostNamed);
}
