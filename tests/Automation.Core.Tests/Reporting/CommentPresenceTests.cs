using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.Core.Tests.Reporting;

/// <summary>Key <c>report.comment</c>.</summary>
public sealed class CommentPresenceTests
{
    private static readonly PracticeResult Failed = Reports.Failing(Reports.Approvals);
    private static readonly PracticeResult Passed = Reports.Passing(PracticeIds.Review);

    [Fact]
    public void For_Attention_There_Is_No_Comment_Until_Something_Needs_It()
    {
        var first = Plan(CommentPresence.Attention, Passed, standing: null);

        Assert.Null(first.Comment);
        Assert.DoesNotContain(ReportDiff.Between(first, PublishedState.Nothing), w => w is not ReportWrite.CreateCheckRun);
        Assert.NotNull(Plan(CommentPresence.Attention, Failed, standing: null).Comment);
    }

    [Fact]
    public void A_Comment_That_Asked_For_Attention_Says_In_The_End_That_All_Is_Fixed()
    {
        var asked = Plan(CommentPresence.Attention, Failed, standing: null).Comment;

        var settled = Plan(CommentPresence.Attention, Passed, asked);

        Assert.Contains("### ✅ All fixed: 1 finding of 1 rule", settled.Comment, StringComparison.Ordinal);
        Assert.Single(ReportDiff.Between(settled, Reports.WithComment(asked)).OfType<ReportWrite.UpdateComment>());
    }

    [Fact]
    public void Warnings_And_Gaps_And_Problems_Of_The_Policy_Need_Attention()
    {
        var warned = Passed with { Findings = [Reports.Thread("a.cs", 1)] };
        var problem = new PolicyProblem(".github/automation.yml", 3, 5, "Unknown key 'reveiw'.");

        Assert.NotNull(Plan(CommentPresence.Attention, warned, standing: null).Comment);
        Assert.NotNull(Plan(CommentPresence.Attention, Reports.Unchecked("Nothing was read."), standing: null).Comment);
        Assert.NotNull(Reports.Plan(Reports.Evaluation(Passed), With(CommentPresence.Attention) with { Problems = [problem] }).Comment);
    }

    [Fact]
    public void Never_Means_That_One_That_Stands_Goes()
    {
        var plan = Plan(CommentPresence.Never, Failed, "anything");

        Assert.Null(plan.Comment);
        Assert.NotEmpty(plan.CheckRuns);
        Assert.Single(ReportDiff.Between(plan, Reports.WithComment("anything")).OfType<ReportWrite.DeleteComment>());
    }

    private static ReportPlan Plan(CommentPresence presence, PracticeResult review, string? standing) =>
        Reports.Plan(Reports.Evaluation(review, PracticeMode.Enforce), With(presence), Reports.WithComment(standing));

    private static EffectivePolicy With(CommentPresence presence) =>
        Reports.Policy with { Policy = Reports.Policy.Policy with { Report = new() { Comment = presence } } };
}
