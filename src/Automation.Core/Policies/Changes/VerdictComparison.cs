using Automation.Core.Evaluations;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>Compares two evaluations of one pull request, made under different policies.</summary>
public static class VerdictComparison
{
    /// <summary>Every practice that both evaluations know, in the practices' order, whether its verdict changes or not.</summary>
    public static IReadOnlyList<VerdictChange> Between(Evaluation before, Evaluation after) =>
    [
        .. from result in before.Results
           let next = after.Results.FirstOrDefault(r => r.Practice == result.Practice)
           where next is not null
           select Compare(OutcomeOf(before, result), OutcomeOf(after, next), result, next),
    ];

    private static VerdictChange Compare(PracticeOutcome before, PracticeOutcome after, PracticeResult result, PracticeResult next)
    {
        var (had, has) = (ErrorsOf(result), ErrorsOf(next));
        RuleChange[] rules =
        [
            .. had.Keys.Union(has.Keys).Order(StringComparer.Ordinal)
                .Select(rule => new RuleChange(rule, had.GetValueOrDefault(rule), has.GetValueOrDefault(rule))),
        ];
        var change = new VerdictChange(result.Practice, before, after, [.. rules.Where(r => r.Before != r.After)]);
        return change is { IsChange: true, Rules.Count: 0 } ? change with { Rules = rules } : change;
    }

    private static PracticeOutcome OutcomeOf(Evaluation evaluation, PracticeResult result) =>
        new(result.Conclusion, evaluation.Modes.GetValueOrDefault(result.Practice, PracticeMode.Observe));

    private static Dictionary<string, int> ErrorsOf(PracticeResult result) => result.Findings
        .Where(f => f.Severity == Severity.Error)
        .CountBy(f => f.Rule)
        .ToDictionary();
}
