using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class SharedChecksTests
{
    private static readonly PracticeResult Failed = Reports.Failing(Reports.Approvals, Reports.Thread("src/a.cs", 3));

    [Fact]
    public void Pull_Requests_On_One_Head_Share_The_Worst_Verdict()
    {
        var plan = Reports.Plan(Reports.Evaluation(), sameHead: Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8));

        Assert.Equal(CheckConclusion.Failure, plan.ReviewRun().Conclusion);
        Golden.Verify(Reports.Show(plan.ReviewRun()), "check-shared-head.md");
    }

    [Fact]
    public void Each_Of_Them_Plans_The_Very_Same_Checks()
    {
        var one = Reports.Evaluation();
        var other = Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8);

        var first = Reports.Plan(one, sameHead: other).CheckRuns.Select(Reports.Show);
        var second = Reports.Plan(other, sameHead: one).CheckRuns.Select(Reports.Show);

        Assert.Equal(first, second);
    }

    [Fact]
    public void An_Observed_Pull_Request_Does_Not_Soften_The_Others()
    {
        var plan = Reports.Plan(Reports.Evaluation(Failed, PracticeMode.Observe), sameHead: Reports.Evaluation(number: 8));

        Assert.Equal(CheckConclusion.Success, plan.ReviewRun().Conclusion);
    }

    [Fact]
    public void An_Evaluation_Of_An_Older_Head_Says_Nothing_Here()
    {
        var older = Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8) with { HeadSha = PullRequestBuilder.Sha(5) };

        Assert.Equal(CheckConclusion.Success, Reports.Plan(Reports.Evaluation(), sameHead: older).ReviewRun().Conclusion);
    }

    [Fact]
    public void A_Merge_Group_Carries_The_Worst_Verdict_And_Names_Each_Pull_Request()
    {
        var plan = Reports.Planner.PlanMergeGroup(
            PullRequestBuilder.Sha(20),
            [Reports.Evaluation(number: 7), Reports.Evaluation(Failed, PracticeMode.Enforce, number: 8)],
            notEvaluated: []);

        Assert.Equal(
            [CheckConclusion.Success, CheckConclusion.Failure, CheckConclusion.Success], plan.CheckRuns.Select(r => r.Conclusion));
        Golden.Verify(Reports.Show(plan.ReviewRun()), "check-merge-group.md");
    }

    [Fact]
    public void A_Merge_Group_Of_One_Names_It_Too()
    {
        var run = Reports.Planner.PlanMergeGroup(Reports.Head, [Reports.Evaluation()], []).ReviewRun();

        Assert.Equal("Passed", run.Title);
        Assert.Contains("| #7 feat: add a greeting | ✅ passed |", run.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PracticeMode.Enforce, CheckConclusion.Failure)]
    [InlineData(PracticeMode.Warn, CheckConclusion.Neutral)]
    [InlineData(PracticeMode.Observe, CheckConclusion.Neutral)]
    public void A_Member_That_Could_Not_Be_Evaluated_Counts_As_Not_Checked(PracticeMode mode, CheckConclusion conclusion)
    {
        var run = Reports.Planner.PlanMergeGroup(Reports.Head, [Reports.Evaluation(mode: mode)], ["#9 could not be read"]).ReviewRun();

        Assert.Equal(conclusion, run.Conclusion);
    }

    [Fact]
    public void A_Merge_Group_Always_Concludes()
    {
        var observed = Reports.Evaluation(mode: PracticeMode.Observe, commits: PracticeMode.Off);

        var plan = Reports.Planner.PlanMergeGroup(Reports.Head, [observed], []);

        Assert.Equal(["automation/conventional-commits", "automation/review", "automation/policy"], plan.CheckRuns.Select(r => r.Name));
        Assert.All(plan.CheckRuns.Take(2), r => Assert.Equal(CheckConclusion.Neutral, r.Conclusion));
    }

    [Fact]
    public void A_Merge_Group_Without_Known_Members_Does_Not_Pass() =>
        Assert.All(
            Reports.Planner.PlanMergeGroup(Reports.Head, [], []).CheckRuns,
            run => Assert.Equal(CheckConclusion.Failure, run.Conclusion));

    [Fact]
    public void A_Failure_Concludes_Where_Something_Is_Published_Or_Required()
    {
        var modes = new Dictionary<string, PracticeMode> { [PracticeIds.ConventionalCommits] = PracticeMode.Enforce };
        var required = PublishedState.Nothing with { RequiredChecks = new HashSet<string> { Reports.ReviewCheck } };

        var alone = Reports.Planner.PlanFailure(Reports.Head, modes, "GitHub did not answer", PublishedState.Nothing);
        var withRequired = Reports.Planner.PlanFailure(Reports.Head, modes, "GitHub did not answer", required);

        var run = Assert.Single(alone.CheckRuns);
        Assert.Equal((CheckConclusion.Failure, "Could not be checked: GitHub did not answer"), (run.Conclusion, run.Title));
        Assert.Equal(CheckConclusion.Neutral, withRequired.ReviewRun().Conclusion);
    }

    [Fact]
    public void Neither_A_Failure_Nor_A_Merge_Group_Touches_The_Comment()
    {
        var published = PublishedState.Nothing with { Comments = [new PublishedComment("IC_1", "ours")] };

        var writes = new[]
        {
            Reports.Planner.PlanFailure(Reports.Head, new Dictionary<string, PracticeMode>(), "GitHub did not answer", published),
            Reports.Planner.PlanMergeGroup(Reports.Head, [], []),
        }.SelectMany(plan => ReportDiff.Between(plan, published));

        Assert.All(writes, w => Assert.IsType<ReportWrite.CreateCheckRun>(w));
    }
}
