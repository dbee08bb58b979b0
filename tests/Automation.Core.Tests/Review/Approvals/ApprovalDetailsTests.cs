using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

public sealed class ApprovalDetailsTests
{
    [Fact]
    public void Everybody_Is_Told_With_What_They_Said_And_Whether_It_Counts()
    {
        var pullRequest = new PullRequestBuilder()
            .Reviewed("carol approves, dave approves an older version, passerby approves, erin asks for changes")
            .OlderHad(Scenario.File("src/a.cs", "c"))
            .With(s => s with
            {
                ReviewRequests = [Asked("frank"), Asked("acme/payments"), Asked("acme/secret") with { IsVisible = false }],
            });

        Assert.Equal(
            """
            carol          approved
            dave           approved an older version: does not count
            passerby       approved: does not count (cannot push here)
            erin           asks for changes
            frank          was asked for a review
            acme/payments  was asked for a review
            (not visible)  was asked for a review
            ✓ 1 approval: met by carol
            """,
            Of(pullRequest));
    }

    [Fact]
    public void Stale_Approvals_Count_Where_Policy_Lets_Them() => Assert.Contains(
        "dave  approved an older version, which policy lets count",
        Of(new PullRequestBuilder().Reviewed("dave approves an older version").OlderHad(Scenario.File("src/a.cs", "c")), "stale: count"),
        StringComparison.Ordinal);

    [Fact]
    public void What_Could_Not_Be_Compared_Says_Why() => Assert.Contains(
        "dave  approved another version (the commit is gone): does not count",
        Of(new PullRequestBuilder().Reviewed("dave approves an older version").OlderIs(new ReviewedDiff(null, "the commit is gone"))),
        StringComparison.Ordinal);

    [Fact]
    public void Requirements_Are_A_Tree()
    {
        const string Policy = """
            required: 1, require: [
              { name: two pairs, any: [{ users: [dave] }, { all: [{ users: [erin] }, { users: [carol] }] }] },
              { name: hotfix, when: { labels: [hotfix] }, count: 2 },
              { when: { labels: [other] }, count: 2 }]
            """;

        Assert.Equal(
            """
            carol  approved
            ✓ 1 approval: met by carol
            ✗ two pairs: not met
              ✗ 1 approval: needs 1 more approval from dave
              ✗ all of these: not met
                ✗ 1 approval: needs 1 more approval from erin
                ✓ 1 approval: met by carol
            - hotfix: not asked for here
            """,
            Of(new PullRequestBuilder().Reviewed("carol approves"), Policy.ReplaceLineEndings(" ")));
    }

    [Fact]
    public void What_Hangs_On_Something_Unknown_Cannot_Be_Told() => Assert.Contains(
        "? 1 approval: cannot be told",
        Of(
            new PullRequestBuilder().Reviewed("carol approves").Team("acme/payments", true, null),
            "required: 0, require: [{ teams: [acme/payments] }]"),
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_Is_Shown_Where_Reviews_Are_Not_Known() => Assert.DoesNotContain(
        Scenario.Judge(new PullRequestBuilder().With(s => s with { ReviewsUnavailable = "history holds no reviews" })).Details,
        d => d.Title == "Approvals");

    [Fact]
    public void A_Long_Table_Is_Cut_And_Says_So()
    {
        var script = string.Join(", ", Enumerable.Range(1, 100).Select(n => $"p{n} approves"));

        var lines = Of(new PullRequestBuilder().Reviewed(script)).Split('\n');

        Assert.Equal((61, "and 41 more"), (lines.Length, lines[^1]));
    }

    private static ReviewRequest Asked(string reviewer) =>
        new(reviewer, IsTeam: reviewer.Contains('/', StringComparison.Ordinal), IsVisible: true, RequestedAt: null, AsCodeOwner: false);

    private static string Of(PullRequestBuilder pullRequest, string policy = "") =>
        Assert.Single(Scenario.Judge(pullRequest, policy).Details, d => d.Title == "Approvals").Text;
}
