using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Review.WaitingTimes;
using ReviewOf = Automation.Core.Snapshots.Review;

namespace Automation.Core.Tests.Review;

public sealed class HastyApprovalRuleTests
{
    private const string Rule = "hasty-approval";

    [Fact]
    public void An_Approval_Of_A_Large_Change_Within_Two_Minutes_Is_Found()
    {
        var finding = ReviewRun.Of(Large(Approval("alice", 40))).FindingOf(Rule);

        Assert.Equal("alice approved 300 lines in 1 file 40 seconds after they could be seen.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["alice"], finding.WaitsFor);
    }

    [Theory]
    [InlineData(119, 1)]
    [InlineData(120, 0)]
    [InlineData(0, 0)] // the very second: a history's time
    public void The_Time_That_Reading_Takes_Is_Two_Minutes(int seconds, int findings) =>
        Assert.Equal(findings, ReviewRun.Of(Large(Approval("alice", seconds))).FindingsOf(Rule).Count);

    [Theory]
    [InlineData("L", 99, 0)]
    [InlineData("L", 100, 1)]
    [InlineData("M", 99, 1)]
    [InlineData("XL", 300, 0)]
    public void Small_Changes_May_Be_Read_Quickly(string size, int lines, int findings)
    {
        var result = ReviewRun.Of(Large(Approval("alice", 40), lines), ReviewRun.With(Rule, ("size", size)));

        Assert.Equal(findings, result.FindingsOf(Rule).Count);
    }

    [Theory]
    [InlineData(PullRequestTurnKind.Ready)]
    [InlineData(PullRequestTurnKind.Reopened)]
    [InlineData(PullRequestTurnKind.ForcePushed)]
    public void Time_Counts_From_The_Last_Turn_Before_The_Approval(PullRequestTurnKind turn)
    {
        var hasty = Large(Approval("alice", 3700)).Turned(turn, Opened.AddSeconds(3600));
        var calm = Large(Approval("alice", 3700)).Turned(turn, Opened.AddSeconds(3701));

        Assert.Single(ReviewRun.Of(hasty).FindingsOf(Rule));
        Assert.Empty(ReviewRun.Of(calm).FindingsOf(Rule));
    }

    [Fact]
    public void A_Commit_Can_Be_Seen_No_Sooner_Than_It_Was_Made()
    {
        var commit = new SnapshotCommit { Sha = PullRequestBuilder.Sha(1), Message = "feat: greet", CommittedAt = Opened.AddSeconds(3600) };

        Assert.Single(ReviewRun.Of(Large(Approval("alice", 3700)).With(s => s with { Commits = [commit] })).FindingsOf(Rule));
    }

    [Fact]
    public void Whoever_Reviewed_Before_May_Approve_At_Once() => Assert.Empty(ReviewRun.Of(
        Large(Approval("alice", 50)).With(s => s with
        {
            Reviews = [Approval("Alice", 30) with { State = ReviewState.ChangesRequested }, .. s.Reviews],
        })).FindingsOf(Rule));

    [Fact]
    public void A_Second_Approval_Makes_Up_For_The_First_And_A_Comment_Does_Not()
    {
        PullRequestBuilder Then(ReviewState state) => Large(Approval("alice", 40))
            .With(s => s with { Reviews = [.. s.Reviews, Approval("alice", 900) with { State = state }] });

        Assert.Empty(ReviewRun.Of(Then(ReviewState.Approved)).FindingsOf(Rule));
        Assert.Single(ReviewRun.Of(Then(ReviewState.Commented)).FindingsOf(Rule));
    }

    [Theory]
    [InlineData("octocat")]
    [InlineData("approver[bot]")]
    public void Approvals_That_Count_For_Nothing_Are_Not_Looked_At(string login) =>
        Assert.Empty(ReviewRun.Of(Large(Approval(login, 40))).FindingsOf(Rule));

    private static PullRequestBuilder Large(ReviewOf approval, int lines = 300) =>
        new PullRequestBuilder().File("src/a.cs", lines).With(s => s with { Reviews = [approval] });

    private static ReviewOf Approval(string login, int seconds) =>
        new() { Author = new Actor(login), State = ReviewState.Approved, SubmittedAt = Opened.AddSeconds(seconds) };
}
