using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>What the author reads of approvals that are missing.</summary>
public sealed class ApprovalGuidanceTests
{
    private const string Payments = "require: [{ when: { paths: [\"src/Pay/**\"] }, teams: [acme/payments] }]";

    [Fact]
    public void It_Says_Whose_Approval_Is_Missing_And_For_What()
    {
        var finding = Of(PayChange().Team("acme/payments", true, "pam"), Payments);

        Assert.Equal("Needs 1 more approval from acme/payments for src/Pay/**: 0 of 1 so far; "
            + "not counted: carol (not one of those asked for).", finding.Message);
        Assert.Equal("Ask for a review by: acme/payments.", finding.Fix);
        Assert.Equal(["acme/payments"], finding.WaitsFor);
    }

    [Fact]
    public void A_Name_Stands_In_Front()
    {
        const string Policy = "require: [{ name: second pair, users: [dave, erin], count: 2 }]";

        var finding = Of(new PullRequestBuilder().Reviewed("carol approves"), Policy);

        Assert.StartsWith(
            "'second pair' needs 2 more approvals from dave or erin: 0 of 2 so far;", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_Are_Said_Together()
    {
        var finding = Of(
            new PullRequestBuilder().Reviewed("carol approves"),
            "require: [{ any: [{ users: [dave] }, { all: [{ users: [erin] }, { permission: maintain, count: 2 }] }] }]");

        Assert.Equal(
            "Needs 1 more approval from dave; or 1 more approval from erin, and 2 more approvals by people with permission to maintain.",
            finding.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_Team_That_Is_Not_Visible_Is_Not_Named(bool isLoaded)
    {
        var pullRequest = new PullRequestBuilder().File("src/Pay/Bill.cs");

        var finding = Of(isLoaded ? pullRequest.Team("acme/payments", false, "pam") : pullRequest, $"required: 0, {Payments}");

        Assert.StartsWith(
            "Needs 1 more approval from a team that is not visible for src/Pay/**", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.WaitsFor);
    }

    [Fact]
    public void Who_Was_Asked_Already_Comes_First()
    {
        var pullRequest = new PullRequestBuilder().With(s => s with
        {
            ReviewRequests = [new ReviewRequest("Erin", IsTeam: false, IsVisible: true, RequestedAt: null, AsCodeOwner: false)],
        });

        var finding = Of(pullRequest, "from: [dave, erin]");

        Assert.Equal("A review has been asked of: erin. Others who could: dave.", finding.Fix);
        Assert.Equal(["erin"], finding.WaitsFor);
    }

    [Fact]
    public void Who_Wrote_A_Part_Is_Not_Asked()
    {
        var finding = Of(new PullRequestBuilder().Committed("octocat commits, bob commits"), "from: [octocat, bob, carol]");

        Assert.Equal("Ask for a review by: carol.", finding.Fix);
    }

    [Fact]
    public void It_Says_So_Where_Nobody_May_Approve()
    {
        var finding = Of(new PullRequestBuilder(), "from: [octocat]");

        Assert.Equal("Needs 1 more approval from octocat, and that person may not approve this change: 0 of 1 so far.", finding.Message);
        Assert.Empty(finding.WaitsFor);
    }

    [Fact]
    public void Where_Anyone_Could_The_One_With_The_Stale_Approval_Is_Asked()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves an older version").OlderHad(Scenario.File("src/a.cs", "c"));

        var finding = Of(pullRequest, "");

        Assert.Equal("Needs 1 more approval: 0 of 1 so far; not counted: carol (approved an older version).", finding.Message);
        Assert.Equal(["carol"], finding.WaitsFor);
    }

    [Fact]
    public void Notes_Tell_Who_Approved_How_Many_Are_Stale_And_How_Many_Requirements_Are_Met()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves, dave approves an older version")
            .OlderHad(Scenario.File("src/a.cs", "c"));

        var result = Scenario.Judge(
            pullRequest, "required: 2, require: [{ users: [carol] }, { users: [erin] }, { when: { labels: [x] }, count: 9 }]");

        Assert.Contains("approvals: 1 of 2 required (carol; 1 stale)", result.Notes);
        Assert.Contains("requirements: 1 of 2 met", result.Notes);
    }

    private static PullRequestBuilder PayChange() => new PullRequestBuilder().File("src/Pay/Bill.cs").Reviewed("carol approves");

    private static Finding Of(PullRequestBuilder pullRequest, string policy) =>
        Scenario.Judge(pullRequest, policy).FindingOf("approvals");
}
