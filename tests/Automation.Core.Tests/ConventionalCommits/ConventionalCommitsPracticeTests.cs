using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Which messages count, and how much.</summary>
public sealed class ConventionalCommitsPracticeTests
{
    [Fact]
    public void A_Pull_Request_In_Order_Succeeds()
    {
        var result = Evaluate(new PullRequestBuilder());

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Empty(result.Findings);
        Assert.Equal(["title and 1 commit checked", "release: minor (1 feature)"], result.Notes);
    }

    [Fact]
    public void Title_And_Every_Commit_Are_Linted()
    {
        var result = Evaluate(Titled("Add a greeting").Commit("feat: a").Commit("more work").Commit("wip"));

        Assert.Equal(Conclusion.Failure, result.Conclusion);
        Assert.Equal(
            [null, PullRequestBuilder.Sha(101), PullRequestBuilder.Sha(102)],
            result.Findings.Select(f => f.Location?.Commit));
    }

    [Fact]
    public void Without_A_Pull_Request_Only_The_Commits_Are_Linted()
    {
        var result = Evaluate(Titled(null).Commit("feat: a").Merging(squash: true, mergeCommit: false, rebase: false).Commit("wip"));

        Assert.Equal(Severity.Error, Assert.Single(result.Findings).Severity);
        Assert.Equal("2 commits checked", result.Notes[0]);
    }

    [Fact]
    public void Merge_Commits_Are_Left_Out_By_Their_Parents()
    {
        var result = Evaluate(new PullRequestBuilder().Commit("feat: a").Commit("anything at all", parents: 2));

        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_Commit_That_Only_Claims_To_Be_A_Merge_Is_Linted() =>
        FindingOn("Merge branch 'main' into greeting", "header-format");

    [Fact]
    public void Where_Only_Squashing_Is_Allowed_Findings_On_Commits_Are_Informations()
    {
        var result = Evaluate(
            new PullRequestBuilder().Commit("feat: a").Commit("wip").Merging(squash: true, mergeCommit: false, rebase: false));

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal(Severity.Info, Assert.Single(result.Findings).Severity);
        Assert.Equal("title and 2 commits checked; commits are squashed, so the title decides", result.Notes[0]);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Where_Commits_Can_Land_Findings_On_Them_Count(bool squash, bool mergeCommit, bool rebase)
    {
        var result = Evaluate(new PullRequestBuilder().Commit("wip").Merging(squash, mergeCommit, rebase));

        Assert.Equal(Conclusion.Failure, result.Conclusion);
    }

    [Fact]
    public void Where_Only_Squashing_Is_Allowed_A_Bad_Title_Fails()
    {
        var result = Evaluate(
            Titled("greeting").Commit("feat: a").Commit("feat: b").Merging(squash: true, mergeCommit: false, rebase: false));

        Assert.Equal(Conclusion.Failure, result.Conclusion);
    }

    [Fact]
    public void Commits_That_Could_Not_Be_Read_Keep_The_Practice_From_Succeeding()
    {
        var result = Evaluate(new PullRequestBuilder().Gap(SnapshotPart.Commits, "12 of 262 commits could not be read"));

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal(["12 of 262 commits could not be read"], result.Unchecked);
    }

    [Fact]
    public void Gaps_Elsewhere_Do_Not_Matter() => Assert.Equal(
        Conclusion.Success,
        Evaluate(new PullRequestBuilder().Gap(SnapshotPart.Reviews, "reviews could not be read")).Conclusion);

    [Fact]
    public void Nothing_But_Merges_And_No_Title_Is_Skipped()
    {
        var result = Evaluate(Titled(null).Commit("Merge branch 'main'", parents: 2));

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
        Assert.NotNull(result.SkipReason);
    }

    [Fact]
    public void Nothing_But_Merges_And_A_Gap_Is_Not_Passed_Over()
    {
        var result = Evaluate(
            Titled(null).Commit("Merge branch 'main'", parents: 2).Gap(SnapshotPart.Commits, "1 of 2 commits could not be read"));

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
    }

    [Fact]
    public void An_Exempt_Pull_Request_Is_Skipped()
    {
        var policy = new EffectivePolicy { Policy = AutomationPolicy.Default with { Exempt = new() { Labels = ["vendor"] } } };

        var result = Evaluate(Titled("wip").Label("Vendor"), policy);

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
        Assert.Contains("vendor", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Rule_Is_Documented_And_Has_An_Id_Of_Its_Own()
    {
        var rules = new ConventionalCommitsPractice().Rules;

        Assert.Equal(rules.Count, rules.Select(r => r.Id).Distinct().Count());
        Assert.All(rules, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Id));
        Assert.All(rules, rule => Assert.EndsWith(".", rule.Documentation.Why, StringComparison.Ordinal));
    }
}
