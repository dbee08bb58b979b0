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

        Assert.Equal("Needs 1 more approval: 0 of 1 so far.", finding.Message);
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
            "Needs 2 more approvals: 1 of 3 so far (alice); "
            + "not counted: passer-by (cannot push here), helper[bot] (a bot), octocat (the author).",
            finding.Message);
    }

    [Fact]
    public void Only_The_People_That_Policy_Names_Count()
    {
        var settings = new ReviewSettings { Approvals = new ApprovalSettings { Required = 1, From = ["Alice", "octocat", "bob"] } };

        var finding = ReviewRun.Of(ReviewRun.Approved(), settings).FindingOf("approvals");

        Assert.Equal(
            "Needs 1 more approval from Alice, octocat or bob: 0 of 1 so far; not counted: hubot (not one of those asked for).",
            finding.Message);
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

    [Fact]
    public void Commits_That_Could_Not_Be_Read_May_Hide_Who_Wrote_A_Part()
    {
        var approved = ReviewRun.Approved().Gap(SnapshotPart.Commits, "12 commits could not be read.");
        var off = new Dictionary<string, RuleOverride> { ["unattributed-commits"] = new() { Off = true } };

        Assert.Equal(["12 commits could not be read."], ReviewRun.Of(approved, new ReviewSettings { Rules = off }).Unchecked);

        var anyone = new ApprovalSettings { AllowAuthor = true, AllowContributors = true };
        Assert.Empty(ReviewRun.Of(approved, new ReviewSettings { Rules = off, Approvals = anyone }).Unchecked);
    }

    private static ReviewSettings Requiring(int count) => new() { Approvals = new ApprovalSettings { Required = count } };
}
