using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Debts;

/// <summary>
/// The markers that merged pull requests brought to the default branch, moved and removed there, in the order of the merges. Two markers
/// are the same when tag and text are; of several alike the one in the same file is meant, else the oldest.
/// </summary>
internal sealed class MarkerLives
{
    private readonly List<MarkerLife> lives = [];
    private readonly Dictionary<(string Tag, string Text), List<MarkerLife>> alike = [];

    /// <param name="traces">In any order; what is not merged counts for nothing.</param>
    public MarkerLives(IEnumerable<DebtTrace> traces)
    {
        var merged = traces.Where(t => t is { MergedAt: not null, Changes: not null });
        foreach (var trace in merged.OrderBy(t => t.MergedAt).ThenBy(t => t.Number))
        {
            // What is taken away makes room before the same words come back elsewhere.
            foreach (var change in trace.Changes!.Markers.OrderBy(m => m.Change == DebtChange.Added))
            {
                Apply(trace, change);
            }
        }
    }

    /// <summary>In the order of the merges that brought, or first told of, them.</summary>
    public IReadOnlyList<MarkerLife> All => lives;

    private void Apply(DebtTrace trace, MarkerChange change)
    {
        var life = change.Change == DebtChange.Added ? null : Find(change);
        if (life is null)
        {
            life = new MarkerLife();
            lives.Add(life);
            Alike(change).Add(life);
        }

        life.Steps.Add((trace, change));
    }

    private MarkerLife? Find(MarkerChange change) =>
        Alike(change).Where(l => !l.IsPaid).OrderBy(l => l.Latest.Path != change.Path).FirstOrDefault();

    private List<MarkerLife> Alike(MarkerChange change)
    {
        if (!alike.TryGetValue((change.Tag, change.Text), out var found))
        {
            alike[(change.Tag, change.Text)] = found = [];
        }

        return found;
    }
}
