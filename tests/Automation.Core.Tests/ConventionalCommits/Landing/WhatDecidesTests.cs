using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits.Landing;

/// <summary>Which message counts under which merge settings.</summary>
public sealed class WhatDecidesTests
{
    private static readonly MergeSettings SquashOnly = new(Squash: true, MergeCommit: false, Rebase: false);

    [Fact]
    public void The_Only_Commit_Decides_Where_The_Squash_Takes_Over_Its_Message()
    {
        var good = Evaluate(Titled("no good").Commit("feat: a").MergingBy(SquashOnly));
        var bad = Evaluate(Titled("feat: a").Commit("no good").MergingBy(SquashOnly));

        Assert.Equal((Conclusion.Success, Severity.Info), (good.Conclusion, Assert.Single(good.Findings).Severity));
        Assert.Equal((Conclusion.Failure, Severity.Error), (bad.Conclusion, Assert.Single(bad.Findings).Severity));
        Assert.Equal(PullRequestBuilder.Sha(100), bad.Findings[0].Location?.Commit);
        Assert.EndsWith("takes the only commit's message, so the commit decides", good.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_Title_Decides_For_One_Commit_Where_The_Settings_Say_So()
    {
        var settings = SquashOnly with { SquashTitle = SquashTitle.PullRequestTitle, SquashMessage = SquashMessage.Blank };

        Assert.Equal(Conclusion.Failure, Evaluate(Titled("no good").Commit("feat: a").MergingBy(settings)).Conclusion);
        Assert.Equal(Conclusion.Success, Evaluate(Titled("feat: a").Commit("no good").MergingBy(settings)).Conclusion);
    }

    [Fact]
    public void GitHubs_Own_Headline_Decides_Over_The_Settings()
    {
        var pullRequest = Titled("feat: a").Commit("no good").MergingBy(SquashOnly).With(s => s with
        {
            MergeTexts = new Dictionary<MergeMethod, MergeText> { [MergeMethod.Squash] = new("feat: a (#7)", "") },
        });

        Assert.Equal(Conclusion.Success, Evaluate(pullRequest).Conclusion);
    }

    [Fact]
    public void Where_Only_Rebasing_Is_Allowed_The_Title_Is_Advice()
    {
        var result = Evaluate(
            Titled("no good").Commit("feat: a").Commit("feat: b").Merging(squash: false, mergeCommit: false, rebase: true));

        Assert.Equal((Conclusion.Success, Severity.Info), (result.Conclusion, Assert.Single(result.Findings).Severity));
        Assert.EndsWith("the title does not land, so the commits decide", result.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.PullRequestTitle, Conclusion.Failure)]
    [InlineData(MergeTitle.PullRequestTitle, MergeMessage.Blank, Conclusion.Failure)]
    [InlineData(MergeTitle.MergeMessage, MergeMessage.Blank, Conclusion.Success)]
    public void A_Title_Counts_Where_It_Is_In_The_Merge_Commit(MergeTitle title, MergeMessage message, Conclusion conclusion)
    {
        var settings = new MergeSettings(Squash: false, MergeCommit: true, Rebase: false) { MergeTitle = title, MergeMessage = message };

        Assert.Equal(conclusion, Evaluate(Titled("no good").Commit("feat: a").MergingBy(settings)).Conclusion);
    }

    [Fact]
    public void The_Body_Of_A_Squash_Commit_Is_Linted_Where_It_Is_The_Description()
    {
        var settings = SquashOnly with { SquashMessage = SquashMessage.PullRequestBody };
        var pullRequest = new PullRequestBuilder().Commit("feat: a").Commit("feat: b").MergingBy(settings)
            .With(s => s with { Body = "Why.\r\n\r\nbreaking change: greetings are gone" });

        var finding = Assert.Single(Evaluate(pullRequest).Findings);

        Assert.Equal(("conventional-commits/breaking-change-unclear", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.StartsWith("Squash commit \"feat: add a greeting\": ", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Edit the pull request's description: ", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_Only_Commits_Header_Is_Judged_Once_Under_Another_Body(bool rebase)
    {
        var settings = new MergeSettings(Squash: true, MergeCommit: false, rebase) { SquashMessage = SquashMessage.PullRequestBody };
        var pullRequest = new PullRequestBuilder().Commit("feat: A.").MergingBy(settings);

        var result = Evaluate(pullRequest);

        Assert.Equal(
            ["conventional-commits/subject-case", "conventional-commits/subject-full-stop"], result.Findings.Select(f => f.Rule));
        Assert.All(result.Findings, f => Assert.Equal((Severity.Error, PullRequestBuilder.Sha(100)), (f.Severity, f.Location?.Commit)));
        Assert.StartsWith("title and 1 commit checked; ", result.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_Kept_Commits_Say_Is_Not_Said_Again_Of_The_Squash_That_Lists_Them()
    {
        var longLine = new string('x', 120);
        var pullRequest = new PullRequestBuilder().Commit($"feat: a\n\n{longLine}").Commit("feat: b");

        var finding = Assert.Single(Evaluate(pullRequest).Findings);

        Assert.Equal(PullRequestBuilder.Sha(100), finding.Location?.Commit);
    }

    [Fact]
    public void Commits_Of_Exempt_Authors_Are_Left_Out_And_Counted()
    {
        var policy = new EffectivePolicy { Policy = AutomationPolicy.Default with { Exempt = new() { Authors = ["renovate[bot]"] } } };

        var result = Evaluate(new PullRequestBuilder().Commit("feat: a").Commit("Update x", author: "renovate[bot]"), policy);

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal("title and 1 commit checked; 1 commit by exempt authors left out", result.Notes[0]);
    }

    [Fact]
    public void The_Number_That_Is_Appended_Counts_On_The_Commit_That_Gives_The_Headline()
    {
        var header = "feat: ".PadRight(98, 'x');

        var finding = Assert.Single(Evaluate(new PullRequestBuilder().Commit(header)).Findings);

        Assert.Equal((Severity.Warning, PullRequestBuilder.Sha(100)), (finding.Severity, finding.Location?.Commit));
    }

    [Fact]
    public void An_Equal_Snapshot_Gives_An_Equal_Result()
    {
        static string Show() => string.Join('\n', Evaluate(Titled("FEAT : A.").Commit("wip").Commit("Fixed: x")).Findings);

        Assert.Equal(Show(), Show());
    }
}
