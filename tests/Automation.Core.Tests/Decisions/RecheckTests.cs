using Automation.Core.Policies;
using Automation.Testing;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions;

public sealed class RecheckTests
{
    private static readonly DueSettings Due = new() { Labels = ["architecture"] };

    private const string DatedRecord = "docs/adr/20260131-use-queues.md";

    private static PullRequestBuilder Owing => new PullRequestBuilder().Label("architecture").File("src/a.cs");

    private static PullRequestBuilder Dated => Owing.BaseRecord(DatedRecord);

    [Fact]
    public void Where_Records_Are_Named_By_Dates_The_Fix_Changes_At_Midnight()
    {
        var result = Dated.Decisions(Due, now: new DateTimeOffset(2026, 11, 16, 23, 59, 59, TimeSpan.FromHours(-2)));

        Assert.Equal(new DateTimeOffset(2026, 11, 18, 0, 0, 0, TimeSpan.Zero), result.RecheckAt);
    }

    [Fact]
    public void Where_Records_Are_Numbered_Or_None_Is_Due_The_Clock_Changes_Nothing()
    {
        Assert.Null(Owing.BaseRecord("docs/adr/0007-use-queues.md").Decisions(Due).RecheckAt);
        Assert.Null(new PullRequestBuilder().File("src/a.cs").BaseRecord(DatedRecord).Decisions(Due).RecheckAt);
        Assert.Null(Dated.File("docs/adr/20261116-use-topics.md", status: Core.Snapshots.FileStatus.Added).Decisions(Due).RecheckAt);
    }

    /// <summary>The contract that the nightly sweep relies on.</summary>
    [Property]
    public void Before_Its_Recheck_The_Result_Is_The_Same_And_At_It_Another(ushort minutes, ushort later)
    {
        var now = PullRequestBuilder.Opened.AddMinutes(minutes);
        var result = Dated.Decisions(Due, now: now);
        var recheck = result.RecheckAt!.Value;
        var before = now + ((recheck - now) * (later / 65536d));

        Assert.True(recheck > now);
        Assert.Equivalent(result, Dated.Decisions(Due, now: before), strict: true);
        Assert.NotEqual(Assert.Single(result.Findings).Fix, Assert.Single(Dated.Decisions(Due, now: recheck).Findings).Fix);
    }
}
