using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class ReportDiffTests
{
    private static readonly ReportPlan Plan = Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Approvals)));

    [Fact]
    public void Everything_Is_Created_Where_Nothing_Stands_Checks_First() => Assert.Equal(
        [
            new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[0]),
            new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[1]),
            new ReportWrite.CreateComment(Plan.Comment!),
        ],
        ReportDiff.Between(Plan, PublishedState.Nothing));

    [Fact]
    public void Nothing_Is_Written_Where_The_Plan_Stands() => Assert.Empty(ReportDiff.Between(Plan, Standing(Plan)));

    [Fact]
    public void A_Re_Run_Creates_Every_Run_Anew_And_Leaves_The_Comment() => Assert.Equal(
        [new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[0]), new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[1])],
        ReportDiff.Between(Plan, Standing(Plan), anew: true));

    [Fact]
    public void Line_Ends_And_Trailing_Blanks_Are_No_Difference()
    {
        var standing = Standing(Plan);
        var readBack = standing with
        {
            CheckRuns = [.. standing.CheckRuns.Select(r => r with { Summary = r.Summary.Replace("\n", "\r\n") + "\r\n" })],
            Comments = [new PublishedComment("IC_5", Plan.Comment!.Replace("\n", "\r\n"))],
        };

        Assert.Empty(ReportDiff.Between(Plan, readBack));
    }

    [Fact]
    public void Only_What_Differs_Is_Updated()
    {
        var before = Standing(Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Approvals), PracticeMode.Enforce)));

        Assert.Equal(
            [new ReportWrite.UpdateCheckRun("CR_102", Plan.CheckRuns[1]), new ReportWrite.UpdateComment("IC_5", Plan.Comment!)],
            ReportDiff.Between(Plan, before));
    }

    [Fact]
    public void A_Run_That_Never_Completed_Is_Updated()
    {
        var standing = Standing(Plan);
        var hanging = standing with { CheckRuns = [standing.CheckRuns[0] with { Conclusion = null }, standing.CheckRuns[1]] };

        Assert.Equal([new ReportWrite.UpdateCheckRun("CR_101", Plan.CheckRuns[0])], ReportDiff.Between(Plan, hanging));
    }

    [Fact]
    public void A_Run_With_Annotations_Is_Replaced_Since_They_Cannot_Be_Taken_Back()
    {
        var standing = Standing(Plan);
        var annotated = standing.CheckRuns[0] with { AnnotationCount = 3, Title = "old" };

        Assert.Equal(
            [new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[0])],
            ReportDiff.Between(Plan, standing with { CheckRuns = [annotated, standing.CheckRuns[1]] }));
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(120, false)]
    public void A_Run_Whose_Annotations_Were_Cut_Short_Is_Replaced(int written, bool replaced)
    {
        var findings = Enumerable.Range(1, 120).Select(line => Reports.Thread("src/a.cs", line));
        var plan = Reports.Plan(Reports.Evaluation(Reports.Failing([.. findings])));
        var standing = Standing(plan);
        var run = standing.CheckRuns[1] with { AnnotationCount = written };

        var writes = ReportDiff.Between(plan, standing with { CheckRuns = [standing.CheckRuns[0], run] });

        Assert.Equal(replaced ? [new ReportWrite.CreateCheckRun(Reports.Head, plan.CheckRuns[1])] : [], writes);
    }

    [Fact]
    public void A_Run_Under_Another_External_Id_Is_Not_Ours_To_Update()
    {
        var standing = Standing(Plan);
        var foreign = standing with { CheckRuns = [standing.CheckRuns[0] with { ExternalId = "other" }, standing.CheckRuns[1]] };

        Assert.Equal([new ReportWrite.CreateCheckRun(Reports.Head, Plan.CheckRuns[0])], ReportDiff.Between(Plan, foreign));
    }

    [Fact]
    public void Of_Several_Runs_Of_One_Name_The_Newest_Is_Kept_Right_And_The_Others_Are_Left()
    {
        var standing = Standing(Plan);
        var stale = Reports.Published(Plan.CheckRuns[0], id: 1) with { Title = "old" };
        var newest = Reports.Published(Plan.CheckRuns[0], id: 999) with { Title = "old" };

        Assert.Empty(ReportDiff.Between(Plan, standing with { CheckRuns = [stale, .. standing.CheckRuns] }));
        Assert.Equal(
            [new ReportWrite.UpdateCheckRun("CR_999", Plan.CheckRuns[0])],
            ReportDiff.Between(Plan, standing with { CheckRuns = [newest, .. standing.CheckRuns] }));
    }

    [Fact]
    public void A_Run_That_Nothing_Plans_Any_More_Is_Concluded_Once_As_Not_Enforced()
    {
        var standing = Standing(Plan);
        var plan = Plan with { CheckRuns = [Plan.CheckRuns[0]] };

        var write = Assert.IsType<ReportWrite.UpdateCheckRun>(Assert.Single(ReportDiff.Between(plan, standing)));

        Assert.Equal(("CR_102", Reports.ReviewCheck), (write.Id, write.Plan.Name));
        Assert.Equal((CheckConclusion.Neutral, "Not enforced here"), (write.Plan.Conclusion, write.Plan.Title));
        var retired = standing with { CheckRuns = [standing.CheckRuns[0], Reports.Published(write.Plan, 102)] };
        Assert.Empty(ReportDiff.Between(plan, retired));
        Assert.DoesNotContain(
            ReportDiff.Between(plan, retired, anew: true), w => w is ReportWrite.CreateCheckRun { Plan.Name: Reports.ReviewCheck });
    }

    [Fact]
    public void A_Run_With_Annotations_That_Nothing_Plans_Any_More_Is_Replaced_By_One_Without()
    {
        var standing = Standing(Plan);
        var annotated = standing.CheckRuns[1] with { AnnotationCount = 3 };

        var writes = ReportDiff.Between(
            Plan with { CheckRuns = [Plan.CheckRuns[0]] }, standing with { CheckRuns = [standing.CheckRuns[0], annotated] });

        Assert.Equal("Not enforced here", Assert.IsType<ReportWrite.CreateCheckRun>(Assert.Single(writes)).Plan.Title);
    }

    [Fact]
    public void Surplus_Comments_Are_Deleted_And_The_Oldest_Kept()
    {
        var standing = Standing(Plan) with
        {
            Comments =
            [
                new PublishedComment("IC_5", "old"), new PublishedComment("IC_6", Plan.Comment!), new PublishedComment("IC_7", "x"),
            ],
        };

        Assert.Equal(
            [
                new ReportWrite.UpdateComment("IC_5", Plan.Comment!),
                new ReportWrite.DeleteComment("IC_6"),
                new ReportWrite.DeleteComment("IC_7"),
            ],
            ReportDiff.Between(Plan, standing));
    }

    [Fact]
    public void The_Comment_Goes_When_Nothing_Is_Published_Any_More()
    {
        var plan = Reports.Plan(Reports.Evaluation(mode: PracticeMode.Observe, commits: PracticeMode.Observe));

        Assert.Equal(
            [new ReportWrite.DeleteComment("IC_5")],
            ReportDiff.Between(plan, PublishedState.Nothing with { Comments = [new PublishedComment("IC_5", "old")] }));
    }

    [Fact]
    public void Equal_Plans_Have_Equal_Hashes_And_Others_Do_Not()
    {
        var again = Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Approvals)));

        Assert.Equal(Plan.Hash, again.Hash);
        Assert.NotEqual(Plan.Hash, (Plan with { Comment = null }).Hash);
        Assert.NotEqual(Plan.Hash, (Plan with { HeadSha = PullRequestBuilder.Sha(5) }).Hash);
        Assert.NotEqual(Plan.Hash, (Plan with { CheckRuns = [Plan.CheckRuns[0]] }).Hash);
    }

    private static PublishedState Standing(ReportPlan plan) => PublishedState.Nothing with
    {
        CheckRuns = [.. plan.CheckRuns.Select((run, index) => Reports.Published(run, 101 + index))],
        Comments = [new PublishedComment("IC_5", plan.Comment!)],
    };
}
