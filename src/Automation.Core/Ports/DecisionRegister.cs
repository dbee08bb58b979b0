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

    /// <summary>
    /// The records that pull requests other than one add, by pull request and path. One that both add under the same path, for different
    /// branches, is the same record, carried over.
    /// </summary>
    public IReadOnlyList<ProposedDecision> ProposedBeside(int pullRequest)
    {
        var own = Proposals.FirstOrDefault(p => p.PullRequest == pullRequest);
        var paths = (own?.Records ?? []).Select(r => r.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from other in Proposals
               where other.PullRequest != pullRequest
               orderby other.PullRequest
               from record in other.Records
               where other.Base == own?.Base || !paths.Contains(record.Path)
               select new ProposedDecision(record.Path, record.Number, other.PullRequest),
        ];
    }

    /// <inheritdoc cref="DecisionIndex.ChainOf"/>
    public IReadOnlyList<StandingDecision> ChainOf(StandingDecision decision) =>
        new DecisionIndex(Decisions.Select(static d => d.Decision)).ChainOf(decision);
}
