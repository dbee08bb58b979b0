using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class RecordDeletedRuleTests
{
    private const string Path = "docs/adr/0007-use-queues.md";

    private static PullRequestBuilder Deleting => new PullRequestBuilder().BaseRecord(Path).File(Path, status: FileStatus.Removed);

    [Theory]
    [InlineData("Accepted", Severity.Error)]
    [InlineData("Superseded by [8. Use tables](0008-use-tables.md)", Severity.Error)]
    [InlineData("Proposed", Severity.Warning)]
    [InlineData("Draft", Severity.Warning)]
    public void What_Was_Decided_Is_Not_Deleted(string status, Severity severity)
    {
        var finding = Assert.Single(Deleting
            .With(s => s with
            {
                Decisions = s.Decisions with { BaseTexts = new Dictionary<string, string> { [Path] = Records.Nygard(status: status) } },
            })
            .Decisions().Findings);

        Assert.Equal(("decisions/record-deleted", severity, Path), (finding.Rule, finding.Severity, finding.Location?.Path));
    }

    [Fact]
    public void What_The_Register_Knows_Is_Enough()
    {
        var finding = Assert.Single(Deleting
            .With(s => s with
            {
                Decisions = s.Decisions with { Standing = [new StandingDecision { Path = Path, Status = "accepted" }] },
            })
            .Decisions().Findings);

        Assert.Equal(("The record is accepted and is deleted.", Severity.Error), (finding.Message, finding.Severity));
    }

    [Fact]
    public void A_Record_That_Nothing_Is_Known_Of_Is_A_Warning()
    {
        Assert.Equal(Severity.Warning, Assert.Single(Deleting.Decisions().Findings).Severity);
    }

    [Fact]
    public void Templates_Exempt_Files_And_Renamed_Records_Are_Not_Deleted()
    {
        var result = new PullRequestBuilder()
            .BaseRecord(Path)
            .File("docs/adr/template.md", status: FileStatus.Removed)
            .File("docs/adr/0099-vendor.md", status: FileStatus.Removed)
            .File("docs/archive/0007-use-queues.md", status: FileStatus.Renamed, previous: Path)
            .Decisions(exempt: new Core.Policies.ExemptSettings { Paths = ["docs/adr/0099-*"] });

        Assert.Empty(result.Findings);
    }
}
