using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

public sealed class StaleApprovalsRuleTests
{
    [Fact]
    public void It_Says_Whose_Since_When_And_By_Which_Change()
    {
        var pullRequest = Stale("carol approves an older version")
            .With(s => s with { Commits = [At(Scenario.Older, "feat: one", 0), At(PullRequestBuilder.Sha(1), "fix: two\n\nBody", 90)] });

        var finding = Of(pullRequest);

        Assert.Equal(
            "carol's approval of 0000000 is stale since 2026-11-16 10:30 UTC: src/a.cs changed, by \"fix: two\".", finding.Message);
        Assert.Equal("Ask carol to look at what changed, and to approve again.", finding.Fix);
        Assert.Equal(["carol"], finding.WaitsFor);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void After_A_Force_Push_It_Tells_The_Commits_That_Are_Younger_Than_The_Approval()
    {
        var pullRequest = Stale("carol approves an older version").With(s => s with
        {
            Commits = [At(PullRequestBuilder.Sha(3), "feat: early", 30), At(PullRequestBuilder.Sha(1), "feat: late", 90)],
            Turns =
            [
                new PullRequestTurn(PullRequestTurnKind.ForcePushed, PullRequestBuilder.Opened.AddMinutes(20)),
                new PullRequestTurn(PullRequestTurnKind.ForcePushed, PullRequestBuilder.Opened.AddMinutes(75)),
                new PullRequestTurn(PullRequestTurnKind.Reopened, PullRequestBuilder.Opened.AddMinutes(70)),
            ],
        });

        Assert.Equal(
            "carol's approval of 0000000 is stale since 2026-11-16 10:15 UTC: src/a.cs changed, by \"feat: late\".",
            Of(pullRequest).Message);
    }

    [Fact]
    public void Long_Lists_Are_Cut()
    {
        var pullRequest = Enumerable.Range(0, 7).Aggregate(new PullRequestBuilder(), (p, i) => p.File($"src/{i}.cs", patch: "@@ -1,1 +1,2 @@\n a\n+b"))
            .Reviewed("carol approves an older version").OlderHad(Scenario.File("src/a.cs"))
            .With(s => s with { Commits = [.. Enumerable.Range(1, 5).Select(i => At(PullRequestBuilder.Sha(i), $"feat: {i}", 100))] });

        Assert.EndsWith(
            "src/0.cs, src/1.cs, src/2.cs, src/3.cs, src/4.cs and 3 more changed, by \"feat: 1\", \"feat: 2\", \"feat: 3\" and 2 more.",
            Of(pullRequest).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Where_It_Could_Not_Be_Compared_It_Says_Why()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves an older version")
            .OlderIs(new ReviewedDiff(null, "the commit is gone"));

        Assert.Equal("carol's approval of 0000000 could not be compared with the head: the commit is gone.", Of(pullRequest).Message);
    }

    [Fact]
    public void After_Another_Base_Was_Chosen_It_Says_So()
    {
        var pullRequest = new PullRequestBuilder().Reviewed("carol approves").Retargeted(90);

        Assert.Equal(
            "carol's approval of 0000000 could not be compared with the head: the base branch changed since, and what was approved is not "
                + "known.",
            Of(pullRequest).Message);
        Assert.Equal(
            "carol's approval of 0000000 is stale since 2026-11-16 10:30 UTC: the base branch changed, and the diff with it.",
            Of(pullRequest.EarlierHad(PullRequestBuilder.Sha(1), Scenario.File("src/x.cs"))).Message);
    }

    [Theory]
    [InlineData("carol approves an older version, dave approves", "")]
    [InlineData("carol approves an older version", "stale: count")]
    public void It_Is_An_Information_Where_Nothing_Hangs_On_It(string reviews, string policy)
    {
        var finding = Scenario.Judge(Stale(reviews), policy).FindingOf("stale-approvals");

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Empty(finding.WaitsFor);
    }

    [Theory]
    [InlineData("carol approves")]
    [InlineData("carol comments, dave asks an older version for changes")]
    [InlineData("passerby approves an older version, octocat approves an older version")]
    [InlineData("carol approves an older version, carol approves")]
    public void Nothing_Is_Said_Where_No_Approval_That_Would_Count_Is_Stale(string reviews) =>
        Assert.Empty(Scenario.Judge(Stale(reviews)).FindingsOf("stale-approvals"));

    private static PullRequestBuilder Stale(string reviews) =>
        new PullRequestBuilder().Reviewed(reviews).OlderHad(Scenario.File("src/a.cs", "c"));

    private static SnapshotCommit At(Core.Identity.CommitSha sha, string message, int minutes) => new()
    {
        Sha = sha,
        Message = message,
        CommittedAt = PullRequestBuilder.Opened.AddMinutes(minutes),
    };

    private static Finding Of(PullRequestBuilder pullRequest) => Scenario.Judge(pullRequest).FindingOf("stale-approvals");
}
