using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

/// <summary>What the tests of rules with a clock share: a pull request that was opened on a Monday at 09:00 UTC.</summary>
internal static class WaitingTimes
{
    public static DateTimeOffset Opened => PullRequestBuilder.Opened;

    /// <param name="day">0: the Monday on which it was opened.</param>
    public static DateTimeOffset At(int day, double hour) => Opened.Date.AddDays(day).AddHours(hour) is var at
        ? new DateTimeOffset(at, TimeSpan.Zero)
        : default;

    public static PullRequestBuilder Turned(this PullRequestBuilder pullRequest, PullRequestTurnKind kind, DateTimeOffset at) =>
        pullRequest.With(s => s with { Turns = [.. s.Turns, new PullRequestTurn(kind, at)] });

    public static PullRequestBuilder Asked(
        this PullRequestBuilder pullRequest, string reviewer, DateTimeOffset? at, bool isTeam = false, bool isVisible = true) =>
        pullRequest.With(s => s with { ReviewRequests = [.. s.ReviewRequests, new ReviewRequest(reviewer, isTeam, isVisible, at, false)] });

    /// <summary>The rule finds nothing until just before the time, and one thing from then on.</summary>
    public static Finding AssertDueAt(PullRequestBuilder pullRequest, string rule, DateTimeOffset due, Core.Policies.ReviewSettings? settings = null)
    {
        Assert.Empty(ReviewRun.Of(pullRequest, settings, now: due.AddTicks(-1)).FindingsOf(rule));
        return ReviewRun.Of(pullRequest, settings, now: due).FindingOf(rule);
    }
}
