using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Review;

public sealed class OpenQuestionsTests
{
    [Fact]
    public void A_Standing_Change_Request_Is_Named_Even_If_Others_Approve()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().Review("alice", ReviewState.ChangesRequested));

        var finding = result.FindingOf("changes-requested");
        Assert.Equal("alice requested changes, and that request stands.", finding.Message);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Empty(result.FindingsOf("approvals"));
    }

    [Fact]
    public void The_Same_Person_Takes_A_Change_Request_Back_By_Approving()
    {
        var result = ReviewRun.Of(ReviewRun.Approved()
            .Review("alice", ReviewState.ChangesRequested)
            .Review("alice", ReviewState.Approved));

        Assert.Empty(result.FindingsOf("changes-requested"));
    }

    [Fact]
    public void A_Dismissed_Change_Request_Does_Not_Stand() =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().Review("alice", ReviewState.Dismissed)).FindingsOf("changes-requested"));

    [Fact]
    public void Change_Requests_Of_Bots_And_Strangers_Do_Not_Block()
    {
        var result = ReviewRun.Of(ReviewRun.Approved()
            .Review("linter[bot]", ReviewState.ChangesRequested, ActorKind.Bot)
            .Review("passer-by", ReviewState.ChangesRequested, canPush: false));

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Fact]
    public void Every_Open_Conversation_Is_Found_At_Its_Line()
    {
        var result = ReviewRun.Of(ReviewRun.Approved()
            .Thread(resolved: false, path: "src/a.cs", line: 3)
            .Thread(resolved: true, path: "src/a.cs", line: 5)
            .Thread(resolved: false, path: "src/b.cs", line: 8));

        var findings = result.FindingsOf("unresolved-threads");
        Assert.Equal([new Location("src/a.cs", 3), new Location("src/b.cs", 8)], findings.Select(f => f.Location));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void An_Outdated_Conversation_Is_Information_Without_A_Line()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().Thread(resolved: false, outdated: true)).FindingOf("unresolved-threads");

        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(new Location("src/a.cs"), finding.Location);
    }
}
