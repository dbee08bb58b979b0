using Automation.Core.Policies.Overrides;

namespace Automation.Core.Policies.Approvals;

/// <summary>
/// Section <c>require[].when</c>: what a pull request must be like for a requirement to apply. All that is given must hold; of one
/// condition's entries any is enough. Where not every changed file is known, the stricter reading is taken: the requirement applies.
/// </summary>
public sealed record RequirementConditions
{
    /// <summary>The sizes that a pull request can have, rising.</summary>
    public static IReadOnlyList<string> Sizes { get; } = ["XS", "S", "M", "L", "XL", "XXL"];

    /// <summary>Path patterns of which a changed file matches one.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Patterns of the base branch's name.</summary>
    public IReadOnlyList<string> BaseBranches { get; init; } = [];

    /// <summary>The least size, one of <see cref="Sizes"/>.</summary>
    public string Size { get; init; } = Sizes[0];

    /// <summary>Risky areas of which the pull request touches one.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Logins, one of which opened the pull request.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <param name="target">What the pull request is like.</param>
    /// <param name="size">The pull request's size, as far as its files are known.</param>
    /// <param name="areas">The risky areas that it touches, as far as its files are known.</param>
    internal bool Hold(OverrideTarget target, string size, IReadOnlyList<string> areas)
    {
        var shared = new OverrideConditions { Branches = BaseBranches, Paths = Paths, Labels = Labels, Authors = Authors };
        return shared.Hold(target)
            && (!target.ArePathsKnown || Rank(size) >= Rank(Size))
            && (!target.ArePathsKnown || Areas.Count == 0 || Areas.Intersect(areas, StringComparer.OrdinalIgnoreCase).Any());
    }

    /// <summary>The place of a size among <see cref="Sizes"/>.</summary>
    internal static int Rank(string size) => Sizes.TakeWhile(s => s != size).Count();
}
