using Automation.Core.Digests.Weeks;
using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions.Rules;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Core.Facts;

/// <summary>
/// The facts of an evaluation: one for each practice, one for each decision record that the pull request touches, and one of how the
/// default branch is protected.
/// </summary>
public static class EvaluationFacts
{
    public static IReadOnlyList<Fact> Of(Evaluation evaluation, PullRequestSnapshot snapshot, EffectivePolicy policy) =>
    [
        .. evaluation.Results.Select(r => Verdict(evaluation, snapshot, policy, r)),
        .. DecisionFacts.Of(evaluation, snapshot, policy.Policy),
        .. ProtectionFacts.Of(evaluation, snapshot, policy),
    ];

    private static Fact Verdict(Evaluation evaluation, PullRequestSnapshot snapshot, EffectivePolicy policy, PracticeResult result) => new()
    {
        Installation = evaluation.PullRequest.Installation,
        Repository = evaluation.PullRequest.Repository,
        At = snapshot.UpdatedAt,
        Kind = FactKinds.Evaluated,
        Subject = $"{FactData.Padded(evaluation.PullRequest.Number)}-{result.Practice}",
        Data = FactData.Of(
        [
            ("evaluation", evaluation.Id),
            (FactData.Head, evaluation.HeadSha.Value),
            (FactData.Practice, result.Practice),
            (FactData.Conclusion, result.Conclusion.ToString().ToLowerInvariant()),
            ("errors", Count(result, Severity.Error)),
            ("warnings", Count(result, Severity.Warning)),
            (FactData.Rules, FactData.Lines(RulesOf(result))),
            (FactData.Waived, result.Findings.Any(RecordDueRule.IsWaiver) ? FactData.Flag(true) : null),
            (FactData.Waivers, result.Conclusion == Conclusion.Skipped ? null : Waivers(snapshot, policy, result.Practice)),
            .. DebtFacts.Of(snapshot, policy.Policy, result),
        ]),
    };

    /// <summary>Those with findings that ask for something.</summary>
    private static IEnumerable<string> RulesOf(PracticeResult result) => result.Findings
        .Where(f => f.Severity is Severity.Error or Severity.Warning)
        .Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// Those that the policy allows, also when they are over or taken back: an evaluation after the end must not tell of the time before it
    /// that nothing was waived.
    /// </summary>
    private static string? Waivers(PullRequestSnapshot snapshot, EffectivePolicy policy, string practice)
    {
        var lines = snapshot.Waivers
            .Where(w => w.Rule.StartsWith($"{practice}/", StringComparison.Ordinal))
            .Where(w => WaiverRules.NotAllowed(w, snapshot, policy) is null)
            .Select(w => new WaiverEntry(w.Rule, w.At, w.TakenBackAt < w.EndsAt || w.EndsAt is null ? w.TakenBackAt : w.EndsAt).ToString());
        return FactData.Lines(lines) is { Length: > 0 } text ? text : null;
    }

    private static string? Count(PracticeResult result, Severity severity) =>
        FactData.Count(result.Findings.Count(f => f.Severity == severity));
}
