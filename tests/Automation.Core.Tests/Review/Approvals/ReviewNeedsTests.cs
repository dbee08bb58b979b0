using Automation.Core.Practices.Review;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>What a source is asked to load, so that it asks GitHub for no more.</summary>
public sealed class ReviewNeedsTests
{
    [Fact]
    public void Nothing_Is_Needed_Where_Policy_Asks_For_A_Number_And_The_Head_Is_Approved()
    {
        var needs = Of(new PullRequestBuilder().Owned("* @acme/all").Reviewed("carol approves"));

        Assert.Empty(needs.Teams);
        Assert.Empty(needs.Logins);
        Assert.Empty(needs.Commits);
    }

    [Fact]
    public void Teams_Are_Those_Of_Requirements_That_Apply() =>
        Assert.Equal(
            ["acme/a", "acme/b", "acme/c"],
            Of(
                new PullRequestBuilder(),
                "teams: [acme/a], require: [{ any: [{ teams: [acme/b] }, { teams: [Acme/A, acme/c] }] }, "
                + "{ when: { labels: [x] }, teams: [acme/d] }]").Teams);

    [Fact]
    public void Teams_Are_Also_Those_That_Own_Changed_Files_Where_Owners_Matter()
    {
        var pullRequest = new PullRequestBuilder().Owned("* @acme/all @bob\n/docs/ @acme/docs\n/src/ @acme/source @carol").File("src/x.cs");

        Assert.Equal(["acme/source"], Of(pullRequest, "code-owners: true").Teams);
    }

    [Fact]
    public void Roles_Are_Those_Of_Approvers_Where_More_Than_Writing_Is_Asked()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves, passerby approves, dave comments, octocat approves");

        Assert.Equal(["carol"], Of(pullRequest, "require: [{ permission: maintain }]").Logins);
        Assert.Empty(Of(pullRequest, "permission: write").Logins);
    }

    [Fact]
    public void Commits_Are_Those_Of_Standing_Approvals_That_May_Be_Stale_The_Newest_First()
    {
        var pullRequest = new PullRequestBuilder()
            .Reviewed("carol approves, dave approves, erin approves, frank approves, passerby approves, gina asks for changes")
            .With(s => s with
            {
                HeadTree = "head",
                Reviews =
                [
                    .. s.Reviews.Select((r, i) => r with { Commit = PullRequestBuilder.Sha(i + 1), Tree = i == 1 ? "head" : $"t{i}" }),
                ],
            });

        Assert.Equal([PullRequestBuilder.Sha(4), PullRequestBuilder.Sha(3)], Of(pullRequest).Commits);
    }

    [Fact]
    public void A_Commit_That_Several_Approved_Is_Needed_Once() =>
        Assert.Equal(
            [Scenario.Older],
            Of(new PullRequestBuilder().Reviewed("carol approves an older version, dave approves an older version")).Commits);

    [Fact]
    public void What_Was_Approved_For_Another_Base_Branch_Is_Not_Compared_With_This_One()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves an older version");

        Assert.Equal([Scenario.Older], Of(pullRequest.Retargeted(30)).Commits);
        Assert.Empty(Of(pullRequest.Retargeted(90)).Commits);
    }

    [Theory]
    [InlineData("} , mode: off, size: { ")]
    [InlineData("}, exempt: { authors: [octocat]")]
    public void Nothing_Is_Needed_Where_The_Practice_Does_Not_Look(string policy)
    {
        var needs = Of(new PullRequestBuilder().Reviewed("carol approves an older version"), $"teams: [acme/a] {policy}");

        Assert.Empty(needs.Teams);
        Assert.Empty(needs.Commits);
    }

    private static ReviewNeeds Of(PullRequestBuilder pullRequest, string policy = "") =>
        ReviewNeeds.Of(pullRequest.Build(), Scenario.Policy(policy));
}
