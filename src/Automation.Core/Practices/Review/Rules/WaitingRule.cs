using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// A rule on open pull requests that finds something once it was waited for too long. When, is worked out from what happened alone:
/// the clock only decides what of it has come.
/// </summary>
internal abstract class WaitingRule : ReviewRule
{
    /// <summary>The most working time that can be agreed on: five years of it.</summary>
    protected const int MaxHours = 10_000;

    /// <summary>The most days that can be agreed on.</summary>
    protected const int MaxDays = 1_000;

    public override string? SkipReason(ReviewSubject subject) =>
        subject.NotOpened
        ?? (subject.Snapshot.ReviewsUnavailable is null ? null : "What a history holds is long over.")
        ?? subject.BotExemption;

    public sealed override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        Dues(subject, options).Where(d => d.At <= subject.Now).Select(d => d.Violation);

    public sealed override DateTimeOffset? NextChange(ReviewSubject subject, RuleOptions options) =>
        Dues(subject, options).Where(d => d.At > subject.Now).Min(d => (DateTimeOffset?)d.At);

    /// <summary>Everything that the rule finds now or will find, in a stable order; never dependent on the clock.</summary>
    protected abstract IEnumerable<DueViolation> Find(ReviewSubject subject, RuleOptions options);

    private IEnumerable<DueViolation> Dues(ReviewSubject subject, RuleOptions options) =>
        subject.Snapshot.Status == PullRequestStatus.Open ? Find(subject, options) : [];
}
