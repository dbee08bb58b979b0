using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class CheckRunTests
{
    private static readonly PracticeResult Failed = Reports.Failing(
        Reports.Approvals,
        Reports.Thread("src/a.cs", 3),
        Reports.Thread("src/b.cs", 8),
        Reports.Thread("src/c.cs", null, Severity.Info)) with
    {
        Skipped = [new SkippedRule("review/description", "Pull requests by bots are exempt.")],
        Notes = ["size: M (84 lines in 5 files)"],
    };

    [Theory]
    [InlineData(PracticeMode.Enforce, CheckConclusion.Failure)]
    [InlineData(PracticeMode.Warn, CheckConclusion.Neutral)]
    public void A_Failure_Fails_The_Check_Only_Where_It_Is_Enforced(PracticeMode mode, CheckConclusion conclusion) =>
        Assert.Equal(conclusion, Reports.Plan(Reports.Evaluation(Failed, mode)).ReviewRun().Conclusion);

    [Theory]
    [InlineData(PracticeMode.Enforce, CheckConclusion.Failure)]
    [InlineData(PracticeMode.Warn, CheckConclusion.Neutral)]
    public void What_Could_Not_Be_Checked_Is_Never_A_Pass(PracticeMode mode, CheckConclusion conclusion)
    {
        var run = Reports.Plan(Reports.Evaluation(Reports.Unchecked("12 of 262 reviews could not be read"), mode)).ReviewRun();

        Assert.Equal(conclusion, run.Conclusion);
        Assert.Equal("Could not be checked: 12 of 262 reviews could not be read", run.Title);
        Assert.Equal([RequestedAction.Recheck], run.Actions);
    }

    [Fact]
    public void A_Reason_That_Says_So_Itself_Is_Not_Said_Twice()
    {
        var broken = Reports.Unchecked("could not be checked: internal error (FormatException)");

        Assert.Equal(
            "Could not be checked: internal error (FormatException)",
            Reports.Plan(Reports.Evaluation(broken)).ReviewRun().Title);
    }

    [Fact]
    public void A_Practice_That_Does_Not_Apply_Is_Skipped_With_The_Reason()
    {
        var skipped = PracticeResult.NotApplicable(PracticeIds.Review, "A draft.");

        var run = Reports.Plan(Reports.Evaluation(skipped, PracticeMode.Enforce)).ReviewRun();

        Assert.Equal(CheckConclusion.Skipped, run.Conclusion);
        Assert.Equal("Skipped: A draft.", run.Title);
    }

    [Fact]
    public void A_Practice_Without_A_Result_Was_Not_Checked()
    {
        var evaluation = Reports.Evaluation(mode: PracticeMode.Enforce);

        var run = Reports.Plan(evaluation with { Results = [evaluation.Results[0]] }).ReviewRun();

        Assert.Equal(CheckConclusion.Failure, run.Conclusion);
    }

    [Theory]
    [InlineData(PracticeMode.Off)]
    [InlineData(PracticeMode.Observe)]
    public void What_Is_Not_Enforced_Here_Has_No_Check(PracticeMode mode) =>
        Assert.DoesNotContain(Reports.Plan(Reports.Evaluation(Failed, mode)).CheckRuns, r => r.Name == Reports.ReviewCheck);

    [Fact]
    public void A_Required_Check_Concludes_Even_Where_The_Practice_Is_Not_Enforced()
    {
        var published = PublishedState.Nothing with { RequiredChecks = new HashSet<string> { Reports.ReviewCheck } };

        AssertNotEnforced(Reports.Plan(Reports.Evaluation(Failed, PracticeMode.Observe), published: published).ReviewRun());
    }

    [Fact]
    public void A_Check_That_Stands_On_The_Head_Is_Concluded_When_The_Practice_Is_Switched_Off()
    {
        var before = Reports.Plan(Reports.Evaluation(Failed, PracticeMode.Enforce)).ReviewRun();
        var published = PublishedState.Nothing with { CheckRuns = [Reports.Published(before, id: 1)] };

        AssertNotEnforced(Reports.Plan(Reports.Evaluation(Failed, PracticeMode.Off), published: published).ReviewRun());
    }

    [Fact]
    public void Every_Finding_With_A_Line_Is_An_Annotation()
    {
        var many = Reports.Failing([.. Enumerable.Range(1, 120).Select(line => Reports.Thread("src/a.cs", line))]);

        Assert.Equal(120, Reports.Plan(Reports.Evaluation(many)).ReviewRun().Annotations.Count);
    }

    [Fact]
    public void A_Thousand_Open_Conversations_Make_Neither_Check_Run_Nor_Comment_Long()
    {
        var pullRequest = new PullRequestBuilder();
        for (var line = 1; line <= 1000; line++)
        {
            pullRequest.Thread(resolved: false, path: $"{new string('d', 3000)}/{line}.cs", line: line);
        }

        var result = new ReviewPractice().Evaluate(pullRequest.Build(), EffectivePolicy.Default, PullRequestBuilder.Opened.AddHours(4));
        var plan = Reports.Plan(Reports.Evaluation(result));

        Assert.Equal(20, plan.ReviewRun().Annotations.Count);
        Assert.InRange(plan.ReviewRun().Text.Length, 1, 65_535);
        Assert.InRange(plan.ReviewRun().Summary.Length, 1, 65_535);
        Assert.InRange(plan.Comment!.Length, 1, 65_535);
        Assert.Contains("980 more conversations are not resolved", plan.ReviewRun().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Long_Text_Leaves_Out_Whole_Sections_And_Says_So()
    {
        var findings = Reports.OfManyRules(400);

        var text = Reports.Plan(Reports.Evaluation(Reports.Failing(findings))).ReviewRun().Text;

        Assert.InRange(text.Length, 50_000, 65_535);
        Assert.Matches(@"_\d+ sections are left out here: the text would be longer than GitHub takes\._$", text);
    }

    [Fact]
    public void A_Long_Summary_Keeps_Its_Hash_And_Stays_Under_The_Limit()
    {
        var gaps = Reports.Unchecked("") with { Unchecked = [.. Enumerable.Range(0, 5000).Select(n => $"Part {n} could not be read.")] };

        var run = Reports.Plan(Reports.Evaluation(gaps)).ReviewRun();

        Assert.InRange(run.Summary.Length, 1, 65_535);
        Assert.NotNull(ReportMarkers.HashOf(run.Summary));
        Assert.Contains("One section is left out here", run.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Hash_Changes_With_Anything_That_Is_Shown()
    {
        var one = Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Thread("src/a.cs", 3)))).ReviewRun();
        var other = Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Thread("src/a.cs", 4)))).ReviewRun();

        Assert.Equal(one.Title, other.Title);
        Assert.NotEqual(ReportMarkers.HashOf(one.Summary), ReportMarkers.HashOf(other.Summary));
    }

    [Fact]
    public void Golden_Passed() => Verify(Reports.Passing(PracticeIds.Review), PracticeMode.Enforce, "check-passed.md");

    [Fact]
    public void Golden_Failed() => Verify(Failed, PracticeMode.Enforce, "check-failed.md");

    [Fact]
    public void Golden_Warned() => Verify(Failed, PracticeMode.Warn, "check-warned.md");

    [Fact]
    public void Golden_Not_Checked() =>
        Verify(Reports.Unchecked("2 threads could not be read."), PracticeMode.Enforce, "check-not-checked.md");

    private static void AssertNotEnforced(CheckRunPlan run)
    {
        Assert.Equal(CheckConclusion.Neutral, run.Conclusion);
        Assert.Equal("Not enforced here", run.Title);
        Assert.Empty(run.Annotations);
        Assert.Empty(run.Text);
    }

    private static void Verify(PracticeResult result, PracticeMode mode, string file) =>
        Golden.Verify(Reports.Show(Reports.Plan(Reports.Evaluation(result, mode)).ReviewRun()), file);
}
