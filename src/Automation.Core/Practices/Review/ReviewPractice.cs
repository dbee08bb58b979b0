using Automation.Core.Policies;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Practices.Review.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// Was this change reviewed the way the team agreed? Looks at size, description, approvals, change requests and conversations, and at
/// how long all of that takes.
/// Exempt pull requests are skipped, drafts too unless policy says otherwise.
/// </summary>
public sealed class ReviewPractice : Practice<ReviewSubject>
{
    private static readonly ReviewRule[] All =
    [
        new ConflictsRule(),
        new SizeRule(),
        new DescriptionRule(),
        new TemplateRule(),
        new LinkedIssueRule(),
        new TestsRule(),
        new RiskyAreasRule(),
        new WorkInProgressRule(),
        new StackedRule(),
        new RevertRule(),
        new ApprovalsRule(),
        new CodeOwnerApprovalsRule(),
        new ChangesRequestedRule(),
        new StaleApprovalsRule(),
        new UnattributedCommitsRule(),
        new UnresolvedThreadsRule(),
        new CodeOwnersFileRule(),
        new UnownedPathsRule(),
        new ReviewUnansweredRule(),
        new HastyApprovalRule(),
        new ReviewWaitRule(),
        new PullRequestAgeRule(),
        new BranchAgeRule(),
        new BehindRule(),
        new MergedWithoutReviewRule(),
        new BranchProtectionRule(),
    ];

    public override string Id => PracticeIds.Review;

    public override string Title => "Review practice";

    public override string Question => "Was this change reviewed the way the team agreed?";

    protected override IReadOnlyList<Rule<ReviewSubject>> RuleList => All;

    protected override Preparation<ReviewSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        var settings = policy.Policy.Review;
        var reason = Exemption.Reason(snapshot, policy, Id)
            ?? (snapshot.IsDraft && settings.SkipDrafts ? "A draft is not looked at until it is ready for review." : null);
        if (reason is not null)
        {
            return Preparation<ReviewSubject>.Skip(reason);
        }

        var subject = new ReviewSubject(snapshot, policy, now);
        return Preparation<ReviewSubject>.Of(subject) with
        {
            Unchecked = Unseen(subject),
            Notes = [.. Notes(subject), .. FlowNotes(subject)],
            Details = Details(subject),
            AtMost = snapshot.IsDraft ? settings.DraftSeverity : null,
            RecheckAt = NextChange(subject),
        };
    }

    /// <summary>When the first of the rules that are on, and apply, may answer otherwise though nothing happens.</summary>
    private DateTimeOffset? NextChange(ReviewSubject subject) =>
        Applicable(subject).Min(r => r.Rule.NextChange(subject, r.Options));

    private IEnumerable<(ReviewRule Rule, RuleOptions Options)> Applicable(ReviewSubject subject) =>
        from rule in All
        let setting = subject.Policy.SettingOf(Id, rule)
        where setting.Severity is not null && rule.SkipReason(subject) is null
        select (rule, setting.Options);

    /// <summary>How long things took, and what rules remark.</summary>
    private IEnumerable<string> FlowNotes(ReviewSubject subject)
    {
        var times = subject.ReviewsUnknown is null ? subject.Times.Note(subject.Hours) : null;
        return Applicable(subject).Select(r => r.Rule.Note(subject, r.Options)).Prepend(times).OfType<string>();
    }

    /// <summary>
    /// What the rules that are on need to see and cannot. A gap that no rule asks about hides nothing; of the rules that do not apply only
    /// the gap itself is told, which may be the reason.
    /// </summary>
    private string[] Unseen(ReviewSubject subject)
    {
        var on = All.Where(rule => subject.Policy.SettingOf(Id, rule).Severity is not null).ToList();
        var needed = on.Select(rule => rule.Reads).ToHashSet();
        var gaps = subject.Snapshot.Gaps.Where(g => needed.Contains(g.Part)).Select(g => g.Reason);
        return [.. gaps.Concat(on.Where(rule => rule.SkipReason(subject) is null).SelectMany(rule => rule.Unseen(subject))).Distinct()];
    }

    private static ResultDetail[] Details(ReviewSubject subject)
    {
        ResultDetail?[] details = [ApprovalDetails.Of(subject), subject.Size.Details, RiskyArea.Details(subject.Risks)];
        return [.. details.OfType<ResultDetail>()];
    }

    private static string[] Notes(ReviewSubject subject)
    {
        var size = subject.Size.ToString();
        return subject.ReviewsUnknown is null ? [size, .. ApprovalNotes.Of(subject)] : [size];
    }
}
