using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Waivers;

/// <summary>
/// A practice's result with the waivers of its rules applied. What a waived rule found stays in sight, as an information that names its
/// waiver. What could not be checked is not waived: nobody can vouch for what nobody has seen.
/// </summary>
internal static class WaivedResult
{
    public static PracticeResult Of(
        PracticeResult result, IPractice practice, PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        var rules = practice.Rules.Select((rule, place) => (Id: $"{practice.Id}/{rule.Id}", place))
            .ToDictionary(rule => rule.Id, rule => rule.place, StringComparer.Ordinal);
        Waiver[] given =
        [
            .. snapshot.Waivers.Where(w => rules.ContainsKey(w.Rule)).OrderByDescending(w => w.At).DistinctBy(w => w.Rule)
                .Where(w => w.TakenBackAt is null)
                .OrderBy(w => w.Rule, StringComparer.Ordinal),
        ];
        if (given.Length == 0 || result.Conclusion == Conclusion.Skipped)
        {
            return result;
        }

        var refusals = given.ToDictionary(w => w, w => WaiverRules.NotAllowed(w, snapshot, policy) ?? WaiverRules.Over(w, now));
        Waiver[] inForce = [.. given.Where(w => refusals[w] is null)];
        Finding[] findings =
        [
            .. result.Findings.Select(f => Apply(f, inForce))
                .OrderByDescending(f => f.Severity)
                .ThenBy(f => rules.GetValueOrDefault(f.Rule, int.MaxValue)),
        ];
        var found = result.Findings.Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        return result with
        {
            Findings = findings,
            Conclusion = PracticeResult.Conclude(findings, result.Unchecked),
            Waivers = inForce,
            Notes = [.. result.Notes, .. given.Where(w => found.Contains(w.Rule)).Select(w => Remark(w, refusals[w])).OfType<string>()],
            RecheckAt = Earliest(result.RecheckAt, snapshot.Status == PullRequestStatus.Open ? inForce.Min(w => w.EndsAt) : null),
        };
    }

    private static Finding Apply(Finding finding, Waiver[] inForce) =>
        Array.Find(inForce, w => w.Rule == finding.Rule) is { } waiver ? Waive(finding, waiver) : finding;

    /// <summary>Nobody is waited for any more.</summary>
    private static Finding Waive(Finding finding, Waiver waiver) =>
        finding with { Severity = Severity.Info, Waiver = waiver, WaitsFor = [], NeedsOthers = false };

    /// <summary>While the rule finds something, whoever reads of it wants to know why the waiver does not help.</summary>
    private static string? Remark(Waiver waiver, string? refusal) =>
        refusal is null ? null : $"The waiver of {waiver.Rule} by {waiver.By} is not in force. {refusal}";

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
