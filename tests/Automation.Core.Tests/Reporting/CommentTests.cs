using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class CommentTests
{
    private static readonly EffectivePolicy BrokenPolicy = Reports.Policy with
    {
        Problems =
        [
            new PolicyProblem(".github/automation.yml", 3, 5, "Unknown key 'reveiw'; did you mean 'review'?", "practices.reveiw"),
            new PolicyProblem(".github/automation.yml", 9, 1, "'max' must be at least 1.", "practices.review.size.max"),
        ],
    };

    [Fact]
    public void Nothing_Is_Said_Where_Nothing_Is_Published() =>
        Assert.Null(Reports.Plan(Reports.Evaluation(mode: PracticeMode.Observe, commits: PracticeMode.Off)).Comment);

    [Fact]
    public void Problems_Of_The_Policy_Are_Said_Even_Where_Nothing_Is_Published()
    {
        var observed = Reports.Evaluation(mode: PracticeMode.Observe, commits: PracticeMode.Off);

        Golden.Verify(Reports.Plan(observed, BrokenPolicy).Comment!, "comment-observed-policy-problems.md");
    }

    [Fact]
    public void The_First_Line_Is_The_Marker() =>
        Assert.StartsWith($"{ReportMarkers.Comment}\n", Reports.Plan(Reports.Evaluation()).Comment, StringComparison.Ordinal);

    [Fact]
    public void Time_Does_Not_Change_The_Report()
    {
        var evaluation = Reports.Evaluation(Reports.Failing(Reports.Approvals));

        Assert.Equal(
            Reports.Plan(evaluation).Hash,
            Reports.Plan(evaluation with { EvaluatedAt = evaluation.EvaluatedAt.AddDays(3) }).Hash);
    }

    [Fact]
    public void The_Next_Step_Is_What_Blocks_Before_What_Only_Warns()
    {
        var warned = Reports.Thread("src/a.cs", 3, Severity.Error) with { Rule = "conventional-commits/type-enum", Fix = "Reword it." };
        var evaluation = Reports.Evaluation(Reports.Failing(Reports.Approvals), PracticeMode.Enforce);
        var commits = Reports.Failing(warned) with { Practice = PracticeIds.ConventionalCommits };

        var comment = Reports.Plan(evaluation with { Results = [commits, evaluation.Results[1]] }, BrokenPolicy).Comment;

        Assert.Contains($"**Next step:** {Reports.Approvals.Fix} (`review/approvals`)", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Could_Not_Be_Checked_Asks_For_A_Re_Run() => Assert.Contains(
        "**Next step:** Once what is named below as not checked can be read, use Re-run on the check `automation/review`.",
        Reports.Plan(Reports.Evaluation(Reports.Unchecked("2 threads could not be read."))).Comment,
        StringComparison.Ordinal);

    [Fact]
    public void Other_Pull_Requests_On_The_Head_Are_Mentioned() => Assert.Contains(
        "The head commit is shared with #8",
        Reports.Plan(Reports.Evaluation(), sameHead: Reports.Evaluation(number: 8)).Comment,
        StringComparison.Ordinal);

    [Fact]
    public void A_Long_Comment_Leaves_Out_Whole_Sections_And_Says_So()
    {
        var findings = Reports.OfManyRules(200);

        var comment = Reports.Plan(Reports.Evaluation(Reports.Failing(findings), PracticeMode.Enforce)).Comment!;

        Assert.InRange(comment.Length, 50_000, 60_000);
        Assert.Contains("sections are left out here", comment, StringComparison.Ordinal);
        Assert.Contains("Policy: built-in defaults", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Golden_All_Well() => Verify(Reports.Passing(PracticeIds.Review), PracticeMode.Enforce, "comment-all-well.md");

    [Fact]
    public void Golden_Skipped() => Verify(
        PracticeResult.NotApplicable(PracticeIds.Review, "A draft is not looked at until it is ready for review."),
        PracticeMode.Enforce,
        "comment-skipped.md");

    [Fact]
    public void Golden_One_Failure() => Verify(
        Reports.Failing(Reports.Approvals) with { Notes = ["size: M (84 lines in 5 files)"] },
        PracticeMode.Enforce,
        "comment-one-failure.md");

    [Fact]
    public void Golden_Many_Failures()
    {
        Finding[] findings =
        [
            Reports.Approvals,
            .. Enumerable.Range(1, 14).Select(line => Reports.Thread("src/a.cs", line)),
            Reports.Thread("src/b.cs", null, Severity.Info),
        ];
        var review = Reports.Failing(findings) with { Unchecked = ["Only the last 100 threads were read."] };

        Verify(review, PracticeMode.Enforce, "comment-many-failures.md");
    }

    [Fact]
    public void Golden_Policy_Problems() => Golden.Verify(
        Reports.Plan(Reports.Evaluation(Reports.Failing(Reports.Approvals)), BrokenPolicy).Comment!, "comment-policy-problems.md");

    private static void Verify(PracticeResult review, PracticeMode mode, string file) =>
        Golden.Verify(Reports.Plan(Reports.Evaluation(review, mode)).Comment!, file);
}
