using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

public sealed class BranchAgeRuleTests
{
    private const string Rule = "branch-age";

    [Fact]
    public void A_Branch_Is_Old_Two_Working_Days_After_Its_Oldest_Commit()
    {
        var finding = AssertDueAt(Branch(At(-3, 12), At(0, 9)), Rule, At(1, 12));

        Assert.Equal("The oldest commit of the branch was written 2 working days ago or earlier.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void The_Target_Is_Policys() => AssertDueAt(Branch(At(0, 9)), Rule, At(0, 17), ReviewRun.With(Rule, ("days", 1)));

    [Fact]
    public void Merges_Of_The_Base_And_Commits_Without_A_Time_Tell_No_Age()
    {
        var pullRequest = ReviewRun.Approved().With(s => s with { Commits = [Commit(At(-30, 9)) with { ParentCount = 2 }, Commit(null)] });

        Assert.Empty(ReviewRun.Of(pullRequest, now: At(99, 9)).FindingsOf(Rule));
    }

    [Fact]
    public void What_Is_Closed_Has_No_Age() => Assert.Empty(
        ReviewRun.Of(Branch(At(0, 9)).With(s => s with { Status = PullRequestStatus.Closed }), now: At(99, 9)).FindingsOf(Rule));

    private static PullRequestBuilder Branch(params DateTimeOffset[] authored) =>
        ReviewRun.Approved().With(s => s with { Commits = [.. authored.Select(at => Commit(at))] });

    private static SnapshotCommit Commit(DateTimeOffset? authored) =>
        new() { Sha = PullRequestBuilder.Sha(1), Message = "feat: greet", AuthoredAt = authored };
}
