using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class OneWayDoorTests
{
    private const string Record = "docs/adr/0007-use-queues.md";

    private static readonly DueSettings Due = new() { OneWay = new OneWaySettings { Paths = ["db/**"] } };

    [Fact]
    public void A_New_Record_That_Does_Not_Call_It_One_Is_Asked_To()
    {
        var finding = Assert.Single(new PullRequestBuilder().File("db/1.txt").NewRecord(Record, Records.Nygard()).Decisions(Due).Findings);

        Assert.Equal(("decisions/record-due", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal(new Location(Record), finding.Location);
        Assert.Contains("Reversible: no (one-way door)", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Named_Record_Is_Not_Read_Again()
    {
        Assert.Empty(new PullRequestBuilder().File("db/1.txt").Stands(Record).Says("See ADR-7.").Decisions(Due).Findings);
    }

    [Fact]
    public void A_Record_For_Anything_Else_Need_Not()
    {
        Assert.Empty(new PullRequestBuilder().File("src/a.cs").NewRecord(Record, Records.Nygard()).Decisions(Due).Findings);
    }

    [Fact]
    public void A_Record_That_Could_Not_Be_Read_Is_Not_Told_What_It_Lacks()
    {
        var result = new PullRequestBuilder().File("db/1.txt").BaseRecord("docs/adr/0001-a.md")
            .File(Record, status: FileStatus.Added)
            .Decisions(Due);

        Assert.Empty(result.Findings);
        Assert.Equal(Conclusion.Neutral, result.Conclusion);
    }
}
