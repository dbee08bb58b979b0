using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

/// <summary>The check of pull requests that change the policy.</summary>
public sealed class PolicyCheckTests
{
    private const string Name = "automation/policy";

    private static readonly PolicyChange Valid = new(
        [],
        ["Review practice would block merges (warn -> enforce).", "exempt.labels: adds \"<b>@octocat\". Exempt by label."])
    {
        Verdicts =
        [
            new VerdictChange(
                PracticeIds.Review,
                new PracticeOutcome(Conclusion.Failure, PracticeMode.Warn),
                new PracticeOutcome(Conclusion.Failure, PracticeMode.Enforce),
                [new RuleChange("review/approvals", 1, 1)]),
            new VerdictChange(
                PracticeIds.TechDebt,
                new PracticeOutcome(Conclusion.Success, PracticeMode.Warn),
                new PracticeOutcome(Conclusion.Success, PracticeMode.Warn),
                []),
        ],
    };

    private static readonly PolicyChange Invalid = new(
        [
            new PolicyProblem(PolicyResolver.FilePath, 3, 5, "Unknown key 'reveiw'. Did you mean 'review'?", "practices.reveiw"),
            new PolicyProblem(PolicyResolver.FilePath, 9, 1, "'max' must not be '<!-- x -->'.", "practices.review.size.max"),
        ],
        []);

    private static readonly PolicyChange PartlyIgnored = new([], [])
    {
        Ignored = [new PolicyProblem(PolicyResolver.FilePath, 4, 3, "The organisation enforces 'practices.review.mode'.")],
    };

    [Fact]
    public void Golden_A_Valid_Change() => Golden.Verify(Reports.Show(RunOf(Valid)), "check-policy-valid.md");

    [Fact]
    public void Golden_A_File_That_Is_Not_Valid() => Golden.Verify(Reports.Show(RunOf(Invalid)), "check-policy-invalid.md");

    [Fact]
    public void Golden_A_Key_Without_Effect() => Golden.Verify(Reports.Show(RunOf(PartlyIgnored)), "check-policy-ignored.md");

    [Fact]
    public void Golden_A_Merge_Group() => Golden.Verify(
        Reports.Show(Group([Proposing(Valid, 7), Proposing(Invalid, 8), Reports.Evaluation(number: 9)], ["#10: is gone"])),
        "check-policy-merge-group.md");

    [Theory]
    [InlineData(PracticeMode.Off)]
    [InlineData(PracticeMode.Enforce)]
    public void The_Conclusion_Is_The_Files_Whatever_The_Mode(PracticeMode mode)
    {
        CheckConclusion Of(PolicyChange change) => RunIn(
            Reports.Plan(Reports.Evaluation(mode: mode, commits: mode) with { PolicyChange = change })).Conclusion;

        Assert.Equal(
            (CheckConclusion.Success, CheckConclusion.Failure, CheckConclusion.Neutral), (Of(Valid), Of(Invalid), Of(PartlyIgnored)));
    }

    [Fact]
    public void Nothing_Is_Said_Where_The_Policy_Is_Not_Changed() =>
        Assert.DoesNotContain(Reports.Plan(Reports.Evaluation()).CheckRuns, r => r.Name == Name);

    [Fact]
    public void A_Required_Check_Passes_Where_The_Policy_Is_Not_Changed()
    {
        var required = PublishedState.Nothing with { RequiredChecks = new HashSet<string> { Name } };

        var run = RunIn(Reports.Plan(Reports.Evaluation(), published: required));

        Assert.Equal((CheckConclusion.Success, "The policy is not changed here"), (run.Conclusion, run.Title));
        Assert.Empty(run.Actions);
    }

    [Fact]
    public void A_Check_That_Stands_On_The_Head_Is_Brought_Up_To_Date()
    {
        var standing = PublishedState.Nothing with { CheckRuns = [Reports.Published(RunOf(Invalid), id: 1)] };

        Assert.Equal(CheckConclusion.Success, RunIn(Reports.Plan(Reports.Evaluation(), published: standing)).Conclusion);
    }

    [Fact]
    public void What_Could_Not_Be_Read_Does_Not_Pass_Where_The_Check_Is_Required()
    {
        var required = PublishedState.Nothing with { RequiredChecks = new HashSet<string> { Name } };

        CheckRunPlan[] Runs(PublishedState published) => [.. Reports.Planner.PlanFailure(
            Reports.Head, new Dictionary<string, PracticeMode>(), "GitHub did not answer", published).CheckRuns];

        var run = Assert.Single(Runs(required));
        Assert.Equal((CheckConclusion.Failure, "Could not be checked: GitHub did not answer"), (run.Conclusion, run.Title));
        Assert.Equal([RequestedAction.Recheck], run.Actions);
        Assert.Empty(Runs(PublishedState.Nothing));
    }

    [Fact]
    public void Pull_Requests_On_One_Head_Share_The_Worst_And_Plan_The_Very_Same_Check()
    {
        var (one, other) = (Reports.Evaluation(), Proposing(Invalid, 8));

        var first = RunIn(Reports.Plan(one, sameHead: other));
        var second = RunIn(Reports.Plan(other, sameHead: one));

        Assert.Equal(Reports.Show(first), Reports.Show(second));
        Assert.Equal(CheckConclusion.Failure, first.Conclusion);
        Assert.StartsWith("Worst of 2", first.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, CheckConclusion.Success)]
    [InlineData(true, CheckConclusion.Failure)]
    public void A_Merge_Group_Passes_Unless_A_Members_Policy_Is_Not_Valid(bool invalid, CheckConclusion conclusion) => Assert.Equal(
        conclusion, Group([Reports.Evaluation(), Proposing(invalid ? Invalid : Valid, 8)], []).Conclusion);

    [Fact]
    public void A_Merge_Group_Does_Not_Pass_On_A_Member_That_Was_Not_Seen() =>
        Assert.Equal(CheckConclusion.Failure, Group([Reports.Evaluation()], ["#9 could not be read"]).Conclusion);

    [Fact]
    public void A_Merge_Group_Has_The_Same_Names_As_Its_Pull_Requests_In_The_Same_Order()
    {
        var pullRequest = Reports.Plan(Proposing(Valid, 7)).CheckRuns.Select(r => r.Name);

        var group = Reports.Planner.PlanMergeGroup(Reports.Head, [Reports.Evaluation()], []).CheckRuns.Select(r => r.Name);

        Assert.Equal(pullRequest, group);
    }

    [Fact]
    public void The_Comment_Mentions_It_In_A_Line()
    {
        var comment = Reports.Plan(Proposing(Invalid, 7)).Comment!;

        Assert.Contains(
            "**Policy:** this pull request changes the policy file. Not valid: 2 problems in the policy file: see the check `automation/",
            comment,
            StringComparison.Ordinal);
        Assert.Contains("### ❌ The proposed policy has problems\n", comment, StringComparison.Ordinal);
        Assert.Contains("**Next step:** Correct `.github/automation.yml` line 3, column 5.", comment, StringComparison.Ordinal);
        Assert.DoesNotContain("**Policy:**", Reports.Plan(Reports.Evaluation()).Comment, StringComparison.Ordinal);
    }

    private static Evaluation Proposing(PolicyChange change, int number) =>
        Reports.Evaluation(number: number) with { PolicyChange = change };

    private static CheckRunPlan RunOf(PolicyChange change) => RunIn(Reports.Plan(Proposing(change, 7)));

    private static CheckRunPlan RunIn(ReportPlan plan) => Assert.Single(plan.CheckRuns, r => r.Name == Name);

    private static CheckRunPlan Group(Evaluation[] members, string[] notEvaluated) =>
        RunIn(Reports.Planner.PlanMergeGroup(PullRequestBuilder.Sha(20), members, notEvaluated));
}
