using Automation.Core.Calendars;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

public sealed class ReviewWaitRuleTests
{
    private const string Rule = "review-wait";

    [Fact]
    public void A_Review_That_Has_Not_Come_Within_A_Working_Day_Is_Missed()
    {
        var finding = AssertDueAt(new PullRequestBuilder().Asked("alice", Opened).Asked("octo-org/secret", Opened, true, false), Rule, At(0, 17));

        Assert.Equal("Nobody but the author has reviewed this for 8 business hours.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["alice"], finding.WaitsFor);
    }

    [Fact]
    public void Waiting_Is_Measured_When_The_Team_Works()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var settings = ReviewRun.With(Rule, ("hours", 12)) with
        {
            Hours = new BusinessHours { Zone = berlin, From = new(10, 0), To = new(18, 0) },
        };

        AssertDueAt(new PullRequestBuilder(), Rule, At(1, 13), settings);
    }

    [Fact]
    public void Time_As_A_Draft_Is_No_Waiting()
    {
        var pullRequest = new PullRequestBuilder().Turned(PullRequestTurnKind.Ready, At(0, 13));

        AssertDueAt(pullRequest, Rule, At(1, 13));
    }

    [Fact]
    public void Waiting_Begins_Anew_When_It_Is_Reopened()
    {
        var pullRequest = new PullRequestBuilder()
            .Review("alice", ReviewState.Commented)
            .Turned(PullRequestTurnKind.Closed, At(0, 12))
            .Turned(PullRequestTurnKind.Reopened, At(2, 9));

        AssertDueAt(pullRequest, Rule, At(2, 17));
    }

    [Theory]
    [InlineData("alice", ActorKind.User, 0)]
    [InlineData("octocat", ActorKind.User, 1)]
    [InlineData("linter", ActorKind.Bot, 1)]
    public void Only_A_Review_By_Another_Human_Ends_The_Waiting(string reviewer, ActorKind kind, int findings)
    {
        var result = ReviewRun.Of(new PullRequestBuilder().Review(reviewer, ReviewState.Commented, kind), now: At(9, 9));

        Assert.Equal(findings, result.FindingsOf(Rule).Count);
    }

    [Fact]
    public void Nothing_Waits_That_Is_A_Draft_Or_Closed()
    {
        var draft = new PullRequestBuilder().With(s => s with { IsDraft = true });
        var closed = new PullRequestBuilder().With(s => s with { Status = PullRequestStatus.Closed, ClosedAt = At(0, 10) });

        Assert.Empty(ReviewRun.Of(draft, new ReviewSettings { SkipDrafts = false }, now: At(99, 9)).FindingsOf(Rule));
        Assert.Empty(ReviewRun.Of(closed, now: At(99, 9)).FindingsOf(Rule));
    }

    [Fact]
    public void What_Has_No_Reviews_Or_Is_A_Bots_Is_Skipped_With_The_Reason()
    {
        var history = new PullRequestBuilder().With(s => s with { ReviewsUnavailable = "history holds no reviews" });
        var bots = new PullRequestBuilder().With(s => s with { Author = new Actor("dependabot", ActorKind.Bot) });

        Assert.Equal("history holds no reviews", ReviewRun.Of(history).SkipReasonOf(Rule));
        Assert.Equal("Pull requests by bots are exempt.", ReviewRun.Of(bots).SkipReasonOf(Rule));
    }
}
