using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Core.Tests.Decisions.Due;
using Automation.Testing;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions;

public sealed class RecheckTests
{
    private static readonly DateOnly ReviewBy = new(2026, 11, 20);

    private static PullRequestBuilder Covered(DateOnly? reviewBy) => new PullRequestBuilder().File("src/a.cs").Stands(new StandingDecision
    {
        Path = "docs/adr/0007-use-queues.md",
        Status = "accepted",
        ReviewBy = reviewBy,
        Covers = ["src/"],
    });

    [Fact]
    public void A_Decision_That_Covers_The_Change_Is_Overdue_From_The_Day_After_Its_Review()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), Covered(ReviewBy).Decisions().RecheckAt);
        Assert.Null(Covered(new DateOnly(2026, 11, 15)).Decisions().RecheckAt);
        Assert.Null(Covered(DateOnly.MaxValue).Decisions().RecheckAt);
        Assert.Null(Covered(null).Decisions().RecheckAt);
    }

    [Fact]
    public void What_Is_Drafted_Tomorrow_Is_What_Is_Drafted_Today()
    {
        var owing = new PullRequestBuilder().Label("architecture").BaseRecord("docs/adr/20260131-use-queues.md");
        var today = owing.Decisions();

        Assert.Null(today.RecheckAt);
        Assert.Contains("docs/adr/20261116-add-a-greeting.md", Assert.Single(today.Findings).Fix, StringComparison.Ordinal);
        Assert.Equivalent(today, owing.Decisions(now: PullRequestBuilder.Opened.AddDays(9)), strict: true);
    }

    /// <summary>The contract that the nightly sweep relies on.</summary>
    [Property]
    public void Before_Its_Recheck_The_Result_Is_The_Same_And_At_It_Another(ushort minutes, ushort later)
    {
        var now = PullRequestBuilder.Opened.AddMinutes(minutes % (4 * 24 * 60));
        var result = Covered(ReviewBy).Decisions(now: now);
        var recheck = result.RecheckAt!.Value;
        var before = now + ((recheck - now) * (later / 65536d));

        Assert.True(recheck > now);
        Assert.Equivalent(result, Covered(ReviewBy).Decisions(now: before), strict: true);
        Assert.NotEqual(Detail(result), Detail(Covered(ReviewBy).Decisions(now: recheck)));
    }

    private static string Detail(PracticeResult result) => Assert.Single(result.Details).Text;
}
