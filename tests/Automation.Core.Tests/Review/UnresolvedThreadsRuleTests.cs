using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class UnresolvedThreadsRuleTests
{
    [Fact]
    public void A_Thousand_Conversations_Are_Twenty_Findings_And_A_Number()
    {
        var result = ReviewRun.Of(WithThreads(current: 900, outdated: 100));

        var findings = result.FindingsOf("unresolved-threads");
        Assert.Equal(21, findings.Count);
        Assert.Equal(
            "980 more conversations are not resolved, 100 of them on lines that have changed since.", findings[^1].Message);
        Assert.Null(findings[^1].Location);
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Twenty_Are_All_Shown() => Assert.Equal(20, ReviewRun.Of(WithThreads(20, 0)).FindingsOf("unresolved-threads").Count);

    [Fact]
    public void One_More_Is_A_Summary_Of_One() => Assert.Equal(
        "1 more conversation is not resolved.", ReviewRun.Of(WithThreads(21, 0)).FindingsOf("unresolved-threads")[^1].Message);

    [Fact]
    public void Outdated_Conversations_Alone_Stay_Information_Also_In_The_Summary()
    {
        var result = ReviewRun.Of(WithThreads(current: 0, outdated: 30));

        Assert.All(result.FindingsOf("unresolved-threads"), f => Assert.Equal(Severity.Info, f.Severity));
    }

    private static PullRequestBuilder WithThreads(int current, int outdated)
    {
        var pullRequest = ReviewRun.Approved();
        for (var i = 0; i < current + outdated; i++)
        {
            pullRequest.Thread(resolved: false, outdated: i < outdated, line: i + 1);
        }

        return pullRequest;
    }
}
