using Automation.Core.Digests.Teams;
using Automation.Core.Patterns;
using Automation.Core.Policies;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Repositories that a team may see, and which of them a selector means. Archived ones and those that are gone are known, but
/// never meant. GitHub compares names without regard to case, and so does this.
/// </summary>
internal sealed class RepositoryCatalog(IReadOnlyList<RepositoryRecord> all)
{
    private readonly ILookup<string, RepositoryRecord> byName = all.ToLookup(r => r.Name.ToString(), StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<RepositoryRecord> Named(RepositorySelector selector) =>
        [.. byName[$"{selector.Owner}/{selector.Value}"].Where(IsActive)];

    public IReadOnlyList<RepositoryRecord> Matching(RepositorySelector selector)
    {
        var pattern = new PathPattern(selector.Value.ToUpperInvariant());
        return [.. OwnedBy(selector.Owner).Where(r => IsActive(r) && pattern.IsMatch(r.Name.Name.ToUpperInvariant()))];
    }

    public IReadOnlyList<RepositoryRecord> WithTopic(RepositorySelector selector) =>
        [.. OwnedBy(selector.Owner).Where(r => IsActive(r) && r.Topics.Contains(selector.Value, StringComparer.OrdinalIgnoreCase))];

    public IReadOnlyList<RepositoryRecord> WithIds(IReadOnlyList<RepositoryId> ids)
    {
        var wanted = ids.ToHashSet();
        return [.. all.Where(r => IsActive(r) && wanted.Contains(r.Id))];
    }

    /// <summary>True for a name that a repository has, be it archived or gone.</summary>
    public bool Knows(RepositorySelector name) => byName.Contains(name.ToString());

    /// <summary>Why no active repository has a name, and what to write instead.</summary>
    public string WhyNot(RepositorySelector name)
    {
        var known = byName[name.ToString()].ToList();
        if (known.Count > 0)
        {
            return known.Exists(r => !r.IsRemoved)
                ? $"Repository '{name}' is archived."
                : $"Repository '{name}' was deleted, or taken out of the App's installation.";
        }

        var neighbours = OwnedBy(name.Owner).Where(IsActive).Select(r => r.Name.Name).ToList();
        return neighbours.Count == 0 ? $"The App sees no repository of '{name.Owner}'."
            : NearestKey.Find(name.Value, neighbours) is { } near ? $"No repository is called '{name}'. Did you mean '{name.Owner}/{near}'?"
            : $"No repository is called '{name}'.";
    }

    private static bool IsActive(RepositoryRecord repository) => repository is { IsArchived: false, IsRemoved: false };

    private IEnumerable<RepositoryRecord> OwnedBy(string? owner) =>
        owner is null ? all : all.Where(r => r.Name.Owner.Equals(owner, StringComparison.OrdinalIgnoreCase));
}
