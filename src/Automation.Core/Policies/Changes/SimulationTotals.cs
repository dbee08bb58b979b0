namespace Automation.Core.Policies.Changes;

/// <summary>How many pull requests another policy would treat otherwise.</summary>
/// <param name="NewlyFailing">Those that would fail where they passed, or block where they only failed.</param>
/// <param name="NewlyPassing">Those that would pass where they failed, or no longer block.</param>
/// <param name="Unchanged">Those that would be told the same. What is left is neither better nor worse, such as skipped.</param>
public sealed record SimulationTotals(int NewlyFailing, int NewlyPassing, int Unchanged)
{
    /// <summary>By practice id, in the practices' order.</summary>
    public static IReadOnlyDictionary<string, SimulationTotals> ByPractice(IEnumerable<SimulatedPullRequest> pullRequests) =>
        new OrderedDictionary<string, SimulationTotals>(pullRequests
            .SelectMany(p => p.Verdicts)
            .GroupBy(v => v.Practice)
            .Select(g => KeyValuePair.Create(g.Key, Of(g))));

    /// <summary>
    /// Over whole pull requests: one that any practice newly fails is newly failing, whatever else gets better.
    /// </summary>
    public static SimulationTotals Overall(IReadOnlyCollection<SimulatedPullRequest> pullRequests)
    {
        var failing = pullRequests.Count(p => p.Verdicts.Any(v => v.NewlyFails));
        var passing = pullRequests.Count(p => !p.Verdicts.Any(v => v.NewlyFails) && p.Verdicts.Any(v => v.NewlyPasses));
        return new SimulationTotals(failing, passing, pullRequests.Count(p => !p.Verdicts.Any(v => v.IsChange)));
    }

    private static SimulationTotals Of(IEnumerable<VerdictChange> verdicts)
    {
        var all = verdicts.ToList();
        return new SimulationTotals(all.Count(v => v.NewlyFails), all.Count(v => v.NewlyPasses), all.Count(v => !v.IsChange));
    }
}
