using Automation.Core.Patterns;
using Automation.Core.Snapshots;

namespace Automation.Core.Policies.Overrides;

/// <summary>
/// Section <c>overrides[].when</c>: what a pull request must be like. Every condition that is given must hold; of one condition's entries
/// any is enough. An empty list is a condition that was not given.
/// </summary>
public sealed record OverrideConditions
{
    private const int MostShown = 120;

    /// <summary>Patterns of the base branch's name; <c>*</c> does not cross a slash, <c>**</c> does.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>Path patterns of which a changed file matches one.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Path patterns of which every changed file matches one.</summary>
    public IReadOnlyList<string> OnlyPaths { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Logins of authors, compared by <see cref="Actor.IsNamed"/>.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>
    /// Whether all that is given holds. Where not every changed file is known, the stricter reading is taken: there may be a file that
    /// <see cref="Paths"/> asks for, and one that <see cref="OnlyPaths"/> does not allow.
    /// </summary>
    public bool Hold(OverrideTarget target) =>
        (Branches.Count == 0 || new PathPatterns(Branches).IsMatch(target.Branch))
        && (Labels.Count == 0 || target.Labels.Intersect(Labels, StringComparer.OrdinalIgnoreCase).Any())
        && (Authors.Count == 0 || Authors.Any(target.Author.IsNamed))
        && (Paths.Count == 0 || !target.ArePathsKnown || target.Paths.Any(new PathPatterns(Paths).IsMatch))
        && (OnlyPaths.Count == 0
            || (target.ArePathsKnown && target.Paths.Count > 0 && target.Paths.All(new PathPatterns(OnlyPaths).IsMatch)));

    /// <summary>The conditions in a few words: <c>branches release/*; labels hotfix</c>.</summary>
    public override string ToString()
    {
        (string Name, IReadOnlyList<string> Entries)[] conditions =
        [
            ("branches", Branches), ("paths", Paths), ("only-paths", OnlyPaths), ("labels", Labels), ("authors", Authors),
        ];
        var given = conditions.Where(c => c.Entries.Count > 0).Select(c => $"{c.Name} {string.Join(", ", c.Entries)}");
        return PolicyReading.Shorten(string.Join("; ", given), MostShown);
    }
}
