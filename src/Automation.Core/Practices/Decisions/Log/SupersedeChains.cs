using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>Who took whose place, whichever of the two records says so.</summary>
internal sealed class SupersedeChains
{
    private readonly DecisionIndex index;
    private readonly ILookup<string, StandingDecision> successors;
    private readonly ILookup<string, StandingDecision> predecessors;

    /// <param name="decisions">Each path once.</param>
    public SupersedeChains(IReadOnlyList<StandingDecision> decisions)
    {
        index = new DecisionIndex(decisions);
        Pairs =
        [
            .. decisions.SelectMany(Told)
                .Where(p => p.Newer.Path != p.Older.Path)
                .DistinctBy(p => (p.Newer.Path, p.Older.Path))
                .OrderBy(p => p.Newer.Path, StringComparer.Ordinal)
                .ThenBy(p => p.Older.Path, StringComparer.Ordinal),
        ];
        successors = Pairs.ToLookup(p => p.Older.Path, p => p.Newer);
        predecessors = Pairs.ToLookup(p => p.Newer.Path, p => p.Older);
    }

    /// <summary>All links between records that are there, each once, in the order of the newer record's path.</summary>
    public IReadOnlyList<(StandingDecision Newer, StandingDecision Older)> Pairs { get; }

    public DecisionLogEntry EntryOf(StandingDecision decision) => new()
    {
        Decision = decision,
        Supersedes = [.. predecessors[decision.Path].Select(Link), .. Lost(decision, decision.Supersedes)],
        SupersededBy = [.. successors[decision.Path].Select(Link), .. Lost(decision, decision.SupersededBy)],
    };

    private static DecisionLogLink Link(StandingDecision decision) => new(decision, decision.Path);

    private IEnumerable<(StandingDecision Newer, StandingDecision Older)> Told(StandingDecision decision)
    {
        var older = decision.Supersedes.Select(link => index.Find(decision.Path, link)).OfType<StandingDecision>();
        var newer = decision.SupersededBy.Select(link => index.Find(decision.Path, link)).OfType<StandingDecision>();
        return [.. older.Select(other => (decision, other)), .. newer.Select(other => (other, decision))];
    }

    private IEnumerable<DecisionLogLink> Lost(StandingDecision decision, IReadOnlyList<DecisionLink> links) =>
        links.Where(link => index.Find(decision.Path, link) is null).Select(link => new DecisionLogLink(null, link.Text));
}
