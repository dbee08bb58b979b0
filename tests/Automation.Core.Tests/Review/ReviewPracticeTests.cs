using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class ReviewPracticeTests
{
    [Fact]
    public void A_Reviewed_Pull_Request_Passes_Without_Findings()
    {
        var result = ReviewRun.Of(ReviewRun.Approved());

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Notes_Tell_The_Size_And_Who_Approved()
    {
        var result = ReviewRun.Of(ReviewRun.Approved());

        Assert.Equal(["size: XS (1 line in 1 file)", "approvals: 1 of 1 required (hubot)"], result.Notes);
    }

    [Fact]
    public void A_Draft_Is_Skipped()
    {
        var result = ReviewRun.Of(new PullRequestBuilder().With(s => s with { IsDraft = true }));

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
        Assert.Contains("draft", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Draft_Is_Looked_At_When_Policy_Says_So()
    {
        var draft = new PullRequestBuilder().With(s => s with { IsDraft = true });

        var result = ReviewRun.Of(draft, new ReviewSettings { SkipDrafts = false });

        Assert.Equal(Conclusion.Failure, result.Conclusion);
    }

    [Fact]
    public void An_Exempt_Label_Skips_The_Practice()
    {
        var result = ReviewRun.Of(new PullRequestBuilder().Label("release"), exempt: new ExemptSettings { Labels = ["release"] });

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
    }

    [Theory]
    [InlineData(SnapshotPart.Files)]
    [InlineData(SnapshotPart.Reviews)]
    [InlineData(SnapshotPart.Threads)]
    public void What_Could_Not_Be_Read_Is_Never_A_Pass(SnapshotPart part)
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Gap(part, "Half of it is missing."));

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal(["Half of it is missing."], result.Unchecked);
    }

    [Fact]
    public void A_Gap_That_No_Rule_Asks_About_Changes_Nothing()
    {
        var off = new Dictionary<string, RuleOverride> { ["unresolved-threads"] = new() { Off = true } };

        var result = ReviewRun.Of(
            ReviewRun.Approved().Gap(SnapshotPart.Threads, "Threads are missing.").Gap(SnapshotPart.Teams, "Teams are missing."),
            new ReviewSettings { Rules = off });

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Fact]
    public void Findings_On_A_Draft_Weigh_No_More_Than_Policy_Says()
    {
        var draft = new PullRequestBuilder().File("src/a.cs", 5000).With(s => s with { IsDraft = true });

        var result = ReviewRun.Of(draft, new ReviewSettings { SkipDrafts = false, DraftSeverity = Severity.Info });

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.NotEmpty(result.FindingsOf("approvals"));
        Assert.All(result.Findings, f => Assert.Equal(Severity.Info, f.Severity));
        Assert.Equal(Conclusion.Failure, ReviewRun.Of(draft.With(s => s with { IsDraft = false })).Conclusion);
    }

    [Fact]
    public void A_Local_Branch_Has_Only_Its_Files_Looked_At()
    {
        var branch = new PullRequestBuilder().File("src/a.cs", 1200).File("go.mod").With(s => s with { Title = null, Body = null });

        var result = ReviewRun.Of(branch);

        Assert.Equal(["review/size", "review/tests", "review/risky-areas"], result.Findings.Select(f => f.Rule));
        Assert.Equal(
            [
                "review/description", "review/template", "review/work-in-progress", "review/stacked", "review/revert", "review/approvals",
                "review/changes-requested", "review/stale-approvals", "review/unattributed-commits", "review/unresolved-threads",
            ],
            result.Skipped.Select(s => s.Rule));
    }

    [Fact]
    public void Every_Rule_Documents_Itself()
    {
        Assert.All(new ReviewPractice().Rules, rule =>
        {
            var documentation = rule.Documentation;
            Assert.All(
                [documentation.Trigger, documentation.Conditions, documentation.Result, documentation.Why, documentation.Fix],
                text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            Assert.StartsWith("https://", documentation.Source, StringComparison.Ordinal);
        });
    }
}
