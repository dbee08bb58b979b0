using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>How the repositories that a selector names are found.</summary>
/// <param name="Lookups">What a store is asked for; it gives all of them and perhaps more.</param>
/// <param name="Choose">Those that the selector names, of a catalog that holds them.</param>
/// <param name="WhyNot">
/// Says, where it names nothing, why that is so. For a name that the catalog does not know it must hold every repository, so that a near
/// one is found.
/// </param>
internal sealed record SelectorSearch(
    RepositorySelector Selector,
    IReadOnlyList<RepositoryLookup> Lookups,
    Func<RepositoryCatalog, IReadOnlyList<RepositoryRecord>> Choose,
    Func<RepositoryCatalog, string> WhyNot)
{
    /// <summary>The search for what the store alone can tell: all but GitHub's teams.</summary>
    public static SelectorSearch Of(RepositorySelector selector)
    {
        var owner = selector.Owner ?? "";
        return selector.Kind switch
        {
            RepositorySelectorKind.Name => new(
                selector,
                [new RepositoryLookup.ByName(owner, selector.Value)],
                catalog => catalog.Named(selector),
                catalog => catalog.WhyNot(selector)),
            RepositorySelectorKind.Pattern => new(
                selector,
                [new RepositoryLookup.ByNameStart(owner, Start(selector.Value))],
                catalog => catalog.Matching(selector),
                _ => $"No repository matches '{selector}'."),
            RepositorySelectorKind.Topic => new(
                selector,
                [new RepositoryLookup.ByTopic(selector.Value)],
                catalog => catalog.WithTopic(selector),
                _ => $"No repository has the topic '{selector.Value}'."),
            _ => throw new ArgumentOutOfRangeException(nameof(selector), selector.Kind, "No such kind of selector."),
        };
    }

    public static SelectorSearch ByIds(RepositorySelector selector, IReadOnlyList<RepositoryId> ids, string whyNot) =>
        new(selector, [.. ids.Select(static id => new RepositoryLookup.ById(id))], catalog => catalog.WithIds(ids), _ => whyNot);

    /// <summary>What a pattern says before its first wildcard.</summary>
    private static string Start(string pattern) => pattern.IndexOfAny(['*', '?']) is >= 0 and var end ? pattern[..end] : pattern;
}
