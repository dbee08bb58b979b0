using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

/// <summary>The check <c>automation/summary</c>, key <c>report.combined</c>.</summary>
public sealed class CombinedCheckTests
{
    private const string Name = "automation/summary";

    private static readonly PracticeResult Failed = Reports.Failing(Reports.Approvals);

    [Fact]
    public void It_Is_There_Only_Where_Policy_Asks_For_It()
    {
        Assert.DoesNotContain(Reports.Plan(Reports.Evaluation()).CheckRuns, r => r.Name == Name);
        Assert.Equal(Name, Reports.Plan(Combining(Reports.Evaluation())).CheckRuns[^1].Name);
    }

    [Fact]
    public void The_Key_Of_The_Policy_Reaches_The_Evaluation()
    {
        var policy = Reports.Policy with { Policy = Reports.Policy.Policy with { Report = new() { Combined = true } } };

        var evaluation = new Evaluator(Reports.Practices).Evaluate(new PullRequestBuilder().Build(), policy, PullRequestBuilder.Opened);

        Assert.True(evaluation.CombinesChecks);
    }

    [Theory]
    [InlineData(PracticeMode.Enforce, CheckConclusion.Failure, "Failed: 1 of 2 checks")]
    [InlineData(PracticeMode.Warn, CheckConclusion.Neutral, "Nothing blocks; 1 of 2 checks to look at")]
    public void It_Carries_The_Worst_Verdict(PracticeMode mode, CheckConclusion conclusion, string title)
    {
        var run = Combined(Reports.Plan(Combining(Reports.Evaluation(Failed, mode))));

        Assert.Equal(conclusion, run.Conclusion);
        Assert.Equal(title, run.Title);
        Assert.Equal([RequestedAction.Recheck], run.Actions);
    }

    [Fact]
    public void Golden_Failed() => Golden.Verify(
        Reports.Show(Combined(Reports.Plan(Combining(Reports.Evaluation(Failed, PracticeMode.Enforce))))), "check-summary.md");

    [Fact]
    public void It_Passes_Where_All_Pass_Or_Are_Skipped()
    {
        var skipped = PracticeResult.NotApplicable(PracticeIds.Review, "A draft.");
        var run = Combined(Reports.Plan(Combining(Reports.Evaluation(skipped, PracticeMode.Enforce))));

        Assert.Equal((CheckConclusion.Success, "Passed"), (run.Conclusion, run.Title));
        Assert.Empty(run.Actions);
    }

    [Fact]
    public void A_Required_One_Concludes_Also_Where_Nothing_Is_Checked()
    {
        var required = PublishedState.Nothing with { RequiredChecks = new HashSet<string> { Name } };
        var observed = Reports.Evaluation(Failed, PracticeMode.Observe, commits: PracticeMode.Off);

        var run = Assert.Single(Reports.Plan(observed, published: required).CheckRuns);

        Assert.Equal((Name, CheckConclusion.Neutral, "Not enforced here"), (run.Name, run.Conclusion, run.Title));
    }

    [Fact]
    public void One_That_Stands_Concludes_Though_Policy_No_Longer_Asks_For_It()
    {
        var standing = Reports.Published(Combined(Reports.Plan(Combining(Reports.Evaluation()))), id: 1);

        Combined(Reports.Plan(Reports.Evaluation(), published: PublishedState.Nothing with { CheckRuns = [standing] }));
    }

    [Fact]
    public void Pull_Requests_On_One_Head_Plan_The_Very_Same_One()
    {
        var one = Combining(Reports.Evaluation());
        var other = Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8);

        var first = Combined(Reports.Plan(one, sameHead: other));

        Assert.Equal(CheckConclusion.Failure, first.Conclusion);
        Assert.Equal(Reports.Show(first), Reports.Show(Combined(Reports.Plan(other, sameHead: one))));
    }

    [Fact]
    public void A_Merge_Group_Has_It_Where_A_Member_Does_Or_Could_Not_Be_Asked()
    {
        Evaluation[] members = [Combining(Reports.Evaluation()), Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8)];

        Assert.Equal(CheckConclusion.Failure, Combined(Reports.Planner.PlanMergeGroup(Reports.Head, members, [])).Conclusion);
        Assert.DoesNotContain(Reports.Planner.PlanMergeGroup(Reports.Head, [members[1]], []).CheckRuns, r => r.Name == Name);
        Assert.Equal(CheckConclusion.Failure, Combined(Reports.Planner.PlanMergeGroup(Reports.Head, [], [])).Conclusion);
    }

    [Fact]
    public void A_Merge_Group_Has_No_Button_Since_It_Would_Do_Nothing() =>
        Assert.All(Reports.Planner.PlanMergeGroup(Reports.Head, [], []).CheckRuns, run => Assert.Empty(run.Actions));

    [Fact]
    public void It_Fails_With_What_Could_Not_Be_Checked()
    {
        var modes = new Dictionary<string, PracticeMode> { [PracticeIds.Review] = PracticeMode.Enforce };

        var plan = Reports.Planner.PlanFailure(Reports.Head, modes, "GitHub does not answer.", PublishedState.Nothing, combines: true);

        Assert.Equal(CheckConclusion.Failure, Combined(plan).Conclusion);
        Assert.Contains("Could not be checked: GitHub does not answer.", Combined(plan).Summary, StringComparison.Ordinal);
    }

    private static Evaluation Combining(Evaluation evaluation) => evaluation with { CombinesChecks = true };

    private static CheckRunPlan Combined(ReportPlan plan) => Assert.Single(plan.CheckRuns, r => r.Name == Name);
}
