using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Ports;

/// <summary>All that is known of a repository's decisions: those of the default branch, and those that open pull requests add.</summary>
public sealed record DecisionRegister(InstallationId Installation, RepositoryId Repository)
{
    /// <summary>Null before the default branch was read for the first time.</summary>
    public Versioned<DecisionReading>? Reading { get; init; }

    /// <summary>By path.</summary>
    public IReadOnlyList<RegisteredDecision> Decisions { get; init; } = [];

    /// <summary>By pull request.</summary>
    public IReadOnlyList<DecisionProposals> Proposals { get; init; } = [];

    /// <summary>The records that pull requests other than one add, by pull request and path.</summary>
    public IReadOnlyList<ProposedDecision> ProposedBeside(int pullRequest) =>
    [
        .. Proposals.Where(p => p.PullRequest != pullRequest)
            .OrderBy(p => p.PullRequest)
            .SelectMany(p => p.Records, static (p, record) => new ProposedDecision(record.Path, record.Number, p.PullRequest)),
    ];

    /// <summary>
    /// A decision with those before it, of which it took the place, and those after it, which took its place: oldest first. Links that
    /// lead nowhere, or in a circle, end it.
    /// </summary>
    public IReadOnlyList<RegisteredDecision> ChainOf(RegisteredDecision decision)
    {
        var chain = new LinkedList<RegisteredDecision>([decision]);
        var seen = new HashSet<RegisteredDecision>(ReferenceEqualityComparer.Instance) { decision };
        while (Linked(chain.First!.Value, static d => d.Supersedes) is { } before && seen.Add(before))
        {
            chain.AddFirst(before);
        }

        while (Linked(chain.Last!.Value, static d => d.SupersededBy) is { } after && seen.Add(after))
        {
            chain.AddLast(after);
        }

        return [.. chain];
    }

    /// <summary>Where a record names several, the first that is there.</summary>
    private RegisteredDecision? Linked(RegisteredDecision from, Func<StandingDecision, IReadOnlyList<DecisionLink>> links) =>
        links(from.Decision).Select(link => Find(from, link)).FirstOrDefault(static found => found is not null);

    /// <summary>By the linked file; where the reference is no link, by its number in the same directory.</summary>
    private RegisteredDecision? Find(RegisteredDecision from, DecisionLink link) => link switch
    {
        { Path: { } path } => Decisions.FirstOrDefault(d => d.Decision.Path == path),
        { Number: { } number } => Decisions.FirstOrDefault(
            d => d.Decision.Number == number
                && DecisionDirectories.DirectoryOf(d.Decision.Path) == DecisionDirectories.DirectoryOf(from.Decision.Path)),
        _ => null,
    };
}
