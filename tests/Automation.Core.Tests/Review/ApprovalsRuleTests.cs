using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class ApprovalsRuleTests
{
    [Fact]
    public void A_Missing_Approval_Is_An_Error()
    {
        var finding = ReviewRun.Of(new PullRequestBuilder()).FindingOf("approvals");

        Assert.Equal("0 of 1 required approval, 1 missing.", finding.Message);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void The_Finding_Tells_Who_Approved_How_Many_Are_Missing_And_Which_Do_Not_Count()
    {
        var pullRequest = new PullRequestBuilder()
            .Review("alice", ReviewState.Approved)
            .Review("passer-by", ReviewState.Approved, canPush: false)
            .Review("helper[bot]", ReviewState.Approved, ActorKind.Bot)
            .Review("octocat", ReviewState.Approved);

        var finding = ReviewRun.Of(pullRequest, Requiring(3)).FindingOf("approvals");

        Assert.Equal(
            "1 of 3 required approvals (alice), 2 missing; "
            + "not counted: passer-by (cannot push here), helper[bot] (a bot), octocat (the author).",
            finding.Message);
    }

    [Fact]
    public void The_Author_Is_Known_Under_Any_Case() =>
        Assert.Single(ReviewRun.Of(new PullRequestBuilder().Review("OctoCat", ReviewState.Approved)).FindingsOf("approvals"));

    [Fact]
    public void One_Person_Approves_Once()
    {
        var pullRequest = new PullRequestBuilder().Review("alice", ReviewState.Approved).Review("Alice", ReviewState.Approved);

        Assert.Single(ReviewRun.Of(pullRequest, Requiring(2)).FindingsOf("approvals"));
    }

    [Theory]
    [InlineData(ReviewState.Commented)]
    [InlineData(ReviewState.Pending)]
    public void A_Later_Comment_Does_Not_Replace_An_Approval(ReviewState later)
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Review("hubot", later));

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Fact]
    public void A_Later_Change_Request_Replaces_An_Approval()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Review("hubot", ReviewState.ChangesRequested));

        Assert.Single(result.FindingsOf("approvals"));
    }

    [Fact]
    public void A_Dismissed_Approval_Does_Not_Count() =>
        Assert.Single(ReviewRun.Of(new PullRequestBuilder().Review("alice", ReviewState.Dismissed)).FindingsOf("approvals"));

    [Fact]
    public void A_Dismissed_Review_Falls_Back_To_The_One_Before()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Review("hubot", ReviewState.Dismissed));

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Fact]
    public void Only_The_People_That_Policy_Names_Count()
    {
        var settings = new ReviewSettings { Approvals = new ApprovalSettings { Required = 1, From = ["Alice", "octocat", "bob"] } };

        var finding = ReviewRun.Of(ReviewRun.Approved(), settings).FindingOf("approvals");

        Assert.Equal("0 of 1 required approval, 1 missing; not counted: hubot (not in approvals.from).", finding.Message);
        Assert.Equal("Ask for a review by: Alice, bob.", finding.Fix);
        Assert.Empty(ReviewRun.Of(new PullRequestBuilder().Review("alice", ReviewState.Approved), settings).Findings);
    }

    [Fact]
    public void No_Approval_Is_Missing_Where_None_Is_Required() =>
        Assert.Empty(ReviewRun.Of(new PullRequestBuilder(), Requiring(0)).Findings);

    [Fact]
    public void A_History_Without_Reviews_Skips_The_Rule_And_Says_Why()
    {
        var pullRequest = new PullRequestBuilder().With(s => s with { ReviewsUnavailable = "history holds no reviews" });

        var result = ReviewRun.Of(pullRequest);

        Assert.Equal("history holds no reviews", result.SkipReasonOf("approvals"));
        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    private static ReviewSettings Requiring(int count) => new() { Approvals = new ApprovalSettings { Required = count } };
}
