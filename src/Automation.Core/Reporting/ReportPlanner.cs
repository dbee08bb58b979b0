using Automation.Core.Evaluations;
using Automation.Core.Labels;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Reporting;

/// <summary>Plans what should stand on GitHub. Pure: the same evaluation gives the same report, to the letter.</summary>
public sealed class ReportPlanner(IReadOnlyList<IPractice> practices)
{
    private readonly CommentRenderer comment = new(practices);

    /// <summary>
    /// The report of one pull request. A practice that is off, only observed or outside its rollout has no check run, except where
    /// one of its name is required or stands on this head already: that one concludes as neutral, "not enforced here". The policy's
    /// check is there where a pull request changes the policy, and wherever one of its name is waited for; the combined check where
    /// policy asks for it, and there too.
    /// </summary>
    /// <param name="published">What stands on GitHub. The oldest comment also tells what was found before.</param>
    /// <param name="sameHead">Latest evaluations of the other open pull requests on this head: they share its check runs.</param>
    public ReportPlan Plan(
        Evaluation evaluation,
        EffectivePolicy policy,
        PullRequestSnapshot snapshot,
        PublishedState published,
        IReadOnlyList<Evaluation> sameHead)
    {
        Evaluation[] sharing =
        [
            evaluation,
            .. sameHead.Where(e => e.HeadSha == evaluation.HeadSha && e.PullRequest != evaluation.PullRequest),
        ];
        var runs = Runs(evaluation.HeadSha, published, p => [.. sharing.Select(e => Verdict.Of(e, p.Id))]);
        if (Array.Exists(sharing, e => e.PolicyChange is not null) || MustConclude(PolicyCheckRenderer.Name, published))
        {
            runs = [.. runs, PolicyCheckRenderer.Render(evaluation.HeadSha, [.. sharing.Select(PolicyVerdict.Of)])];
        }

        runs = Combined(evaluation.HeadSha, runs, Array.Exists(sharing, e => e.CombinesChecks), published);
        var standing = published.Comments.Count > 0 ? published.Comments[0].Body : null;
        var applied = policy.For(snapshot);
        return new ReportPlan(evaluation.HeadSha, runs, comment.Render(evaluation, applied, snapshot, standing))
        {
            Labels = PullRequestLabels.Of(evaluation, applied, snapshot),
        };
    }

    /// <summary>
    /// The check runs of a merge group: each practice's worst verdict over the pull requests in it, and the policy's. Always concluded.
    /// Where a member could not be evaluated, that is a failure if any member enforces the practice, or if no member is known at all;
    /// and it may change the policy in whatever way, and ask for the combined check.
    /// </summary>
    /// <param name="members">Latest evaluations of the group's pull requests.</param>
    /// <param name="notEvaluated">Sentences about members that could not be evaluated.</param>
    public ReportPlan PlanMergeGroup(CommitSha head, IReadOnlyList<Evaluation> members, IReadOnlyList<string> notEvaluated)
    {
        IReadOnlyList<string> missing = members.Count + notEvaluated.Count > 0
            ? notEvaluated
            : ["no pull request of this merge group was found"];
        PolicyVerdict[] policies = [.. members.Select(PolicyVerdict.Of), .. missing.Select(PolicyVerdict.Failed)];
        CheckRunPlan[] runs =
        [
            .. practices.Select(p => CheckRunRenderer.Render(p, head, Members(p), isGroup: true)),
            PolicyCheckRenderer.Render(head, policies, isGroup: true),
        ];
        var combines = missing.Count > 0 || members.Any(e => e.CombinesChecks);
        runs = Combined(head, runs, combines, PublishedState.Nothing);
        return new ReportPlan(head, runs, Comment: null) { KeepsComment = true };

        IReadOnlyList<Verdict> Members(IPractice practice)
        {
            var known = members.Select(e => Verdict.Of(e, practice.Id)).ToList();
            var strictest = known.Count > 0 ? known.Max(v => v.Mode) : PracticeMode.Enforce;
            return missing.Count == 0 ? known : [.. known, Verdict.Failed(practice.Id, strictest, missing)];
        }
    }

    /// <summary>
    /// Check runs that say that nothing could be checked, and why: failure where enforced, else neutral. Whether the policy is changed
    /// is not known either: its check fails where it is waited for. The comment stays as it is.
    /// </summary>
    /// <param name="modes">Modes by practice id, as last known.</param>
    /// <param name="published">What stands on GitHub, as far as known; a required check concludes whatever its mode.</param>
    /// <param name="combines">Whether policy asks for the combined check, as last known.</param>
    public ReportPlan PlanFailure(
        CommitSha head, IReadOnlyDictionary<string, PracticeMode> modes, string reason, PublishedState published, bool combines = false)
    {
        var runs = Runs(head, published, practice =>
            [Verdict.Failed(practice.Id, modes.GetValueOrDefault(practice.Id, PracticeMode.Observe), [reason])]);
        if (MustConclude(PolicyCheckRenderer.Name, published))
        {
            runs = [.. runs, PolicyCheckRenderer.Render(head, [PolicyVerdict.Failed(reason)])];
        }

        runs = Combined(head, runs, combines, published);
        return new ReportPlan(head, runs, Comment: null) { KeepsComment = true };
    }

    private CheckRunPlan[] Runs(CommitSha head, PublishedState published, Func<IPractice, IReadOnlyList<Verdict>> verdictsOf) =>
    [
        .. from practice in practices
           let verdicts = verdictsOf(practice)
           where verdicts.Any(v => v.IsPublished) || MustConclude(CheckRunRenderer.NameOf(practice.Id), published)
           select CheckRunRenderer.Render(practice, head, verdicts),
    ];

    private static CheckRunPlan[] Combined(CommitSha head, CheckRunPlan[] runs, bool isWanted, PublishedState published) =>
        isWanted || MustConclude(CombinedCheckRenderer.Name, published) ? [.. runs, CombinedCheckRenderer.Render(head, runs)] : runs;

    private static bool MustConclude(string name, PublishedState published) =>
        published.RequiredChecks.Contains(name) || published.CheckRuns.Any(run => run.Name == name);
}
