using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits.Landing;
using Automation.Core.Practices.Decisions.Rules;
using Automation.Core.Practices.Review;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;

namespace Automation.Core.Labels;

/// <summary>
/// Tells which of our labels a pull request should carry. Each kind is told by a practice, and like its check it is published only where
/// the practice's mode is warn or enforce, and not where policy exempts the pull request. Our own labels are not part of a snapshot: what
/// we put changes no verdict, and so no label.
/// </summary>
internal static class PullRequestLabels
{
    /// <summary>Null where labels are to be left alone: the pull request has ended.</summary>
    /// <param name="policy">As it applies to the pull request.</param>
    public static LabelPlan? Of(Evaluation evaluation, EffectivePolicy policy, PullRequestSnapshot snapshot)
    {
        if (snapshot.Status != PullRequestStatus.Open)
        {
            return null;
        }

        var settings = policy.Policy.Labels;
        LabelPlan[] kinds =
        [
            Of(settings.Size, PracticeIds.Review, () => Size(snapshot, policy.Policy)),
            Of(settings.Type, PracticeIds.ConventionalCommits, () => Type(snapshot, policy.Policy)),
            Of(settings.Breaking, PracticeIds.ConventionalCommits, () => Breaking(snapshot)),
            Of(settings.NeedsAdr, PracticeIds.Decisions, () => NeedsAdr(evaluation)),
            Of(settings.TechDebt, PracticeIds.TechDebt, () => AddsDebt(snapshot, policy)),
        ];
        return new LabelPlan(
            Named(kinds.SelectMany(k => k.Wanted), policy.Policy), Named(kinds.SelectMany(k => k.Undecided), policy.Policy));

        LabelPlan Of(bool isOn, string practice, Func<LabelPlan> kind) =>
            isOn && evaluation.Modes.GetValueOrDefault(practice) > PracticeMode.Observe
                && Exemption.Reason(snapshot, policy, practice) is null
                ? kind()
                : LabelPlan.None;
    }

    /// <summary>What <c>review/size</c> counts. Of files that are not known there is at least so much, and perhaps another size.</summary>
    private static LabelPlan Size(PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var size = ChangeSize.Of(snapshot, policy.Review.Size, new FileScope(policy));
        return size.IsPartial ? new LabelPlan([], LabelNames.Sizes) : Wanted(LabelNames.OfSize(size.Name));
    }

    /// <summary>Only a type that policy has makes a label: a title is anybody's text.</summary>
    private static LabelPlan Type(PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var type = LandingKind.Of(snapshot).Type;
        var known = policy.ConventionalCommits.Types.FirstOrDefault(t => string.Equals(t, type, StringComparison.OrdinalIgnoreCase));
        return known is null ? LabelPlan.None : Wanted(LabelNames.OfType(known));
    }

    private static LabelPlan Breaking(PullRequestSnapshot snapshot)
    {
        var kind = LandingKind.Of(snapshot);
        return Decided(LabelNames.BreakingChange, kind.IsBreaking, kind.IsPartial);
    }

    private static LabelPlan NeedsAdr(Evaluation evaluation)
    {
        var result = evaluation.Results.FirstOrDefault(r => r.Practice == PracticeIds.Decisions);
        return Decided(LabelNames.NeedsAdr, result?.Findings.Any(RecordDueRule.IsOwed) == true, result?.Unchecked.Count > 0);
    }

    private static LabelPlan AddsDebt(PullRequestSnapshot snapshot, EffectivePolicy policy) => Decided(
        LabelNames.AddsDebt,
        TechDebtPractice.AddsDebt(snapshot, policy),
        snapshot.Gaps.Any(g => g.Part is SnapshotPart.Files or SnapshotPart.Patches));

    private static LabelPlan Decided(string name, bool holds, bool isUnknown) =>
        holds ? Wanted(name) : isUnknown ? new LabelPlan([], [name]) : LabelPlan.None;

    private static LabelPlan Wanted(string name) => new([name], []);

    /// <summary>
    /// By the names of the policy. A type's own name may be too long for a label: then it has none. Nor is there one that stands for debt,
    /// by whatever override it came to do so.
    /// </summary>
    private static string[] Named(IEnumerable<string> names, AutomationPolicy policy) =>
    [
        .. names.Select(policy.Labels.NameOf)
            .Where(n => n.Length <= LabelSettings.LongestName)
            .Except(policy.TechDebt.Labels.All, StringComparer.OrdinalIgnoreCase),
    ];
}
