using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class NextStepTests
{
    private static readonly Finding Waiting = Reports.Approvals with
    {
        Message = "Needs 1 more approval from acme/payments for src/Pay/**: 0 of 1 so far.",
        Fix = "A review has been asked of: carol. Others who could: acme/payments.",
        WaitsFor = ["carol", "acme/payments"],
        NeedsOthers = true,
    };

    private static readonly Finding Conflict = Reports.Approvals with
    {
        Rule = "review/conflicts",
        Message = "The branch has conflicts.",
        Fix = "Merge main and solve them.",
    };

    [Fact]
    public void Who_Can_End_It_Is_Told_With_What_Is_Needed() => Assert.Equal(
        "Needs 1 more approval from acme/payments for src/Pay/\\*\\*: 0 of 1 so far. Waiting for: `carol`, `acme/payments`. "
            + "(`review/approvals`)",
        StepOf(Waiting));

    [Fact]
    public void What_The_Author_Can_Do_Comes_Before_What_Others_Must_Do() =>
        Assert.Equal("Merge main and solve them. (`review/conflicts`)", StepOf(Waiting, Conflict));

    [Fact]
    public void A_Change_Request_Is_For_The_Author_To_Answer_And_Then_Waits()
    {
        var request = Waiting with
        {
            Rule = "review/changes-requested",
            Fix = "Answer the review by bob.",
            WaitsFor = ["bob"],
            NeedsOthers = false,
        };

        Assert.Equal("Answer the review by bob. Waiting for: `bob`. (`review/changes-requested`)", StepOf(Waiting, request));
    }

    [Fact]
    public void What_The_Author_Can_Do_In_Another_Practice_Comes_First_Too()
    {
        var title = Reports.Approvals with { Rule = "conventional-commits/type-enum", Fix = "Reword it." };
        var evaluation = Reports.Evaluation(Reports.Failing(Waiting), PracticeMode.Enforce, commits: PracticeMode.Enforce);
        var commits = Reports.Failing(title) with { Practice = PracticeIds.ConventionalCommits };

        var plan = Reports.Plan(evaluation with { Results = [evaluation.Results[1], commits] });

        Assert.Equal("Reword it. (`conventional-commits/type-enum`)", StepIn(plan));
    }

    [Fact]
    public void What_Blocks_And_Waits_Comes_Before_What_Only_Warns() => Assert.StartsWith(
        "Needs 1 more approval", StepOf(Waiting, Conflict with { Severity = Severity.Warning }), StringComparison.Ordinal);

    [Fact]
    public void Where_Nobody_Can_Be_Named_It_Tells_What_Is_Needed_And_Whom_To_Ask() => Assert.Equal(
        "Needs 1 more approval from acme/payments for src/Pay/\\*\\*: 0 of 1 so far. Ask somebody who knows it. (`review/approvals`)",
        StepOf(Waiting with { WaitsFor = [], Fix = "Ask somebody who knows it." }));

    [Theory]
    [InlineData(5, "`p1`, `p2`, `p3`, `p4`, `p5`.")]
    [InlineData(6, "`p5` and 1 other.")]
    [InlineData(8, "`p5` and 3 others.")]
    [InlineData(Finding.MostAwaited, "`p5` and 45 others or more.")]
    public void After_Five_Names_The_Rest_Is_Counted(int count, string end) => Assert.Contains(
        $"{end} (`review/approvals`)",
        StepOf(Waiting with { WaitsFor = [.. Enumerable.Range(1, count).Select(n => $"p{n}")] }),
        StringComparison.Ordinal);

    [Fact]
    public void Names_Stand_In_Code_And_Mention_Nobody() => Assert.Contains(
        "Waiting for: `@carol`, ``a`b``.", StepOf(Waiting with { WaitsFor = ["@carol", "a`b"] }), StringComparison.Ordinal);

    [Fact]
    public void When_All_Is_Well_And_There_Are_No_Conflicts_It_Can_Be_Merged() =>
        Assert.StartsWith("Merge it as soon as GitHub allows it", StepIn(Plan(Mergeable)), StringComparison.Ordinal);

    [Fact]
    public void Nobody_Is_Told_To_Merge_What_Is_Not_Known_To_Be_Ready()
    {
        PullRequestSnapshot[] others =
        [
            Mergeable with { Mergeability = Mergeability.Unknown },
            Mergeable with { Mergeability = Mergeability.Conflicting },
            Mergeable with { IsDraft = true },
            Mergeable with { Status = PullRequestStatus.Merged },
            Mergeable with { ReviewsUnavailable = "history holds no reviews" },
        ];

        Assert.All(others, snapshot => Assert.Null(StepIn(Plan(snapshot))));
        Assert.Null(StepIn(Plan(Mergeable, PracticeResult.NotApplicable(PracticeIds.Review, "A draft."))));
    }

    [Fact]
    public void Golden_Waiting() => Golden.Verify(
        Reports.Plan(Reports.Evaluation(Reports.Failing(Waiting, Stale()), PracticeMode.Enforce)).Comment!, "comment-waiting.md");

    [Fact]
    public void Golden_Check_That_Waits() => Golden.Verify(
        Reports.Show(Reports.Plan(Reports.Evaluation(Reports.Failing(Waiting, Stale()), PracticeMode.Enforce)).ReviewRun()),
        "check-waiting.md");

    [Fact]
    public void Golden_Ready() => Golden.Verify(Plan(Mergeable).Comment!, "comment-ready.md");

    private static PullRequestSnapshot Mergeable { get; } =
        new PullRequestBuilder().With(s => s with { Mergeability = Mergeability.Mergeable }).Build();

    private static Finding Stale() => Waiting with
    {
        Rule = "review/stale-approvals",
        Severity = Severity.Warning,
        Message = "The approval by dave is of an older version.",
        Fix = "Ask for another look.",
        WaitsFor = ["dave"],
    };

    private static ReportPlan Plan(PullRequestSnapshot snapshot, PracticeResult? review = null) =>
        Reports.Planner.Plan(Reports.Evaluation(review), Reports.Policy, snapshot, PublishedState.Nothing, []);

    private static string StepOf(params Finding[] findings) =>
        StepIn(Reports.Plan(Reports.Evaluation(Reports.Failing(findings), PracticeMode.Enforce)))!;

    private static string? StepIn(ReportPlan plan)
    {
        const string Start = "**Next step:** ";
        return plan.Comment!.Split('\n').FirstOrDefault(l => l.StartsWith(Start, StringComparison.Ordinal))?[Start.Length..];
    }
}
