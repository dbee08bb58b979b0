using Automation.Core.Evaluations;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>
/// Judges stored evaluations under another policy. A stored evaluation holds what was found, not what was looked at: modes, severities
/// and rules that are switched off can be applied to it, and <see cref="NotKnown"/> says what cannot.
/// </summary>
public sealed class StoredJudgement
{
    private readonly IReadOnlyList<IPractice> practices;
    private readonly EffectivePolicy current;
    private readonly EffectivePolicy proposed;

    /// <param name="practices">Whose rules the policies may set.</param>
    /// <param name="current">The policy under which the evaluations were made, as far as that is known.</param>
    /// <param name="proposed">The policy to judge them under.</param>
    public StoredJudgement(IReadOnlyList<IPractice> practices, EffectivePolicy current, EffectivePolicy proposed)
    {
        this.practices = practices;
        this.current = current;
        this.proposed = proposed;
        NotKnown = [.. new PolicyDifferences(practices).Between(current.Policy, proposed.Policy).SelectMany(Unknown)];
    }

    /// <summary>Of which differences stored evaluations cannot tell the effect, one sentence for each key or rule.</summary>
    public IReadOnlyList<string> NotKnown { get; }

    /// <summary>True for an evaluation that was made under the policy to compare with: then all that differs is known.</summary>
    public bool IsComparable(Evaluation stored) => stored.PolicyHash == current.Hash;

    /// <summary>The pull request of a stored evaluation, as far as it is known under the other policy.</summary>
    public SimulatedPullRequest Judge(Evaluation stored) => new(
        stored.PullRequest.Number, stored.Title, stored.HeadSha, VerdictComparison.Between(stored, Apply(stored)));

    private Evaluation Apply(Evaluation stored) => stored with
    {
        Modes = practices.ToDictionary(p => p.Id, p => ModeOf(p.Id, stored)),
        Results =
        [
            .. from practice in practices
               from result in stored.Results.Where(r => r.Practice == practice.Id).Take(1)
               select Apply(practice, result, IsComparable(stored)),
        ],
    };

    /// <summary>What both policies say alike stays as it was stored: it may have been overridden for that pull request.</summary>
    private PracticeMode ModeOf(string practice, Evaluation stored)
    {
        var repository = stored.PullRequest.Repository;
        var mode = proposed.ModeOf(practice, repository);
        return IsComparable(stored) && mode == current.ModeOf(practice, repository)
            ? stored.Modes.GetValueOrDefault(practice, mode)
            : mode;
    }

    private PracticeResult Apply(IPractice practice, PracticeResult stored, bool comparable)
    {
        if (proposed.ModeOf(practice.Id) == PracticeMode.Off)
        {
            return PracticeResult.NotApplicable(practice.Id, "Switched off by policy.");
        }

        if (stored.Conclusion == Conclusion.Skipped)
        {
            return stored;
        }

        Finding[] findings =
        [
            .. stored.Findings.Select(f => Apply(practice, f, comparable)).OfType<Finding>().OrderByDescending(f => f.Severity),
        ];
        return stored with { Findings = findings, Conclusion = PracticeResult.Conclude(findings, stored.Unchecked) };
    }

    /// <summary>Null where the rule is switched off. A rule that there is no more stays as it was.</summary>
    private Finding? Apply(IPractice practice, Finding finding, bool comparable)
    {
        if (practice.Rules.FirstOrDefault(r => finding.Rule == $"{practice.Id}/{r.Id}") is not { } rule)
        {
            return finding;
        }

        var wanted = proposed.SettingOf(practice.Id, rule).Severity;
        if (comparable && wanted == current.SettingOf(practice.Id, rule).Severity)
        {
            return finding;
        }

        if (wanted is not { } severity)
        {
            return null;
        }

        // What is waived does not count, however much the rule weighs.
        return finding.Waiver is not null
            ? finding
            : finding with { Severity = finding.AtMost < severity ? finding.AtMost.Value : severity };
    }

    private static IEnumerable<string> Unknown(PolicyDifference difference)
    {
        if (difference.Rule is { } rule)
        {
            return OfRule($"{difference.Practice}/{rule}", difference);
        }

        if (difference.IsPracticeKey("mode"))
        {
            return difference.WordBefore == PolicyDifference.Off
                ? [$"{difference.Path}: not known from stored evaluations, the practice was switched off."]
                : [];
        }

        var decidesVerdicts = difference.Keys[0] is not ("digest" or "enforced") && !difference.IsPracticeKey("rollout");
        return decidesVerdicts ? [$"{difference.Path}: not known from stored evaluations."] : [];
    }

    private static IEnumerable<string> OfRule(string rule, PolicyDifference difference)
    {
        if (difference.WordAfter == PolicyDifference.Off)
        {
            return [];
        }

        return difference.WordBefore == PolicyDifference.Off
            ? [$"{rule}: not known from stored evaluations, the rule was switched off."]
            : difference.ChangedOptions.Count > 0
                ? [$"{rule}: not known from stored evaluations, its options were others; its findings are taken as they were."]
                : [];
    }
}
