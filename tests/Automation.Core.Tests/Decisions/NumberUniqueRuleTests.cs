using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class NumberUniqueRuleTests
{
    [Fact]
    public void A_Number_Of_The_Base_Branch_Is_Taken()
    {
        var finding = Assert.Single(new PullRequestBuilder()
            .BaseRecord("docs/adr/0007-use-tables.md")
            .BaseRecord("docs/adr/0009-use-mail.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings);

        Assert.Equal(("decisions/number-unique", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal("The number 7 is already that of docs/adr/0007-use-tables.md.", finding.Message);
        Assert.StartsWith("Rename the file to docs/adr/0010-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Two_New_Records_The_Second_Gives_Way()
    {
        var findings = new PullRequestBuilder()
            .NewRecord("docs/adr/7-c.md", Records.Nygard())
            .NewRecord("docs/adr/0007-a.md", Records.Nygard())
            .NewRecord("docs/adr/0007-b.md", Records.Nygard())
            .Decisions().Findings;

        Assert.Equal(["docs/adr/0007-b.md", "docs/adr/7-c.md"], findings.Select(f => f.Location?.Path));
        Assert.Contains("docs/adr/0008-b.md", findings[0].Fix, StringComparison.Ordinal);
        Assert.Contains("docs/adr/9-c.md", findings[1].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Directory_Numbers_Its_Own()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("api/docs/adr/0007-use-tables.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings);
    }

    [Theory]
    [InlineData(FileStatus.Modified, null)]
    [InlineData(FileStatus.Renamed, "docs/adr/0007-queues.md")]
    public void A_Record_Does_Not_Collide_With_Itself(FileStatus status, string? previous)
    {
        var pullRequest = new PullRequestBuilder()
            .BaseRecord(previous ?? "docs/adr/0007-use-queues.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .With(s => s with { Files = [s.Files[0] with { Status = status, PreviousPath = previous }] });

        Assert.Empty(pullRequest.Decisions().Findings);
    }

    [Fact]
    public void A_Removed_Record_Frees_Its_Number()
    {
        var findings = new PullRequestBuilder()
            .BaseRecord("docs/adr/0007-use-tables.md")
            .File("docs/adr/0007-use-tables.md", status: FileStatus.Removed)
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Decisions().Findings;

        Assert.DoesNotContain(findings, f => f.Rule == "decisions/number-unique");
    }

    [Fact]
    public void Dated_Records_Have_No_Numbers()
    {
        Assert.Empty(new PullRequestBuilder()
            .BaseRecord("docs/adr/20260131-use-tables.md")
            .NewRecord("docs/adr/20260131-use-queues.md", Records.Madr())
            .Decisions().Findings);
    }

    [Fact]
    public void Of_Two_Open_Pull_Requests_The_Later_Is_Told_The_Next_Number_That_Nobody_Uses()
    {
        var finding = Assert.Single(new PullRequestBuilder()
            .BaseRecord("docs/adr/0006-use-mail.md")
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Proposed(3, "docs/adr/0007-use-tables.md")
            .Proposed(9, "docs/adr/0008-use-topics.md")
            .Decisions().Findings);

        Assert.Equal("The number 7 is already that of docs/adr/0007-use-tables.md, which pull request #3 adds.", finding.Message);
        Assert.StartsWith("Rename the file to docs/adr/0009-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Earlier_Keeps_Its_Number()
    {
        Assert.Empty(Seventh().Proposed(8, "docs/adr/0007-use-tables.md").Decisions().Findings);
    }

    [Fact]
    public void What_Earlier_Ones_Will_Be_Told_Is_Not_Free()
    {
        var finding = Assert.Single(Seventh()
            .Proposed(2, "docs/adr/0007-use-tables.md")
            .Proposed(3, "docs/adr/0007-use-topics.md")
            .Decisions().Findings);

        Assert.StartsWith("Rename the file to docs/adr/0009-use-queues.md", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Proposal_In_Another_Directory_And_One_That_Was_Merged_Or_Closed_Takes_Nothing()
    {
        Assert.Empty(Seventh().Proposed(3, "api/docs/adr/0007-use-tables.md").Decisions().Findings);
        Assert.Empty(Seventh().Proposed(3, "docs/adr/0007-use-tables.md")
            .With(s => s with { Status = PullRequestStatus.Merged })
            .Decisions().Findings);
    }

    [Fact]
    public void A_Record_That_Gets_Another_Name_Keeps_Its_Number()
    {
        const string Old = "docs/adr/0007-queues.md";
        Assert.Empty(Seventh()
            .BaseRecord(Old)
            .Proposed(3, "docs/adr/0007-use-tables.md")
            .With(s => s with
            {
                Files = [s.Files[0] with { Status = FileStatus.Renamed, PreviousPath = Old }],
                Decisions = s.Decisions with { BaseTexts = new Dictionary<string, string> { [Old] = Records.Nygard() } },
            })
            .Decisions().Findings);
    }

    [Fact]
    public void Where_Other_Pull_Requests_Are_Not_Known_A_New_Record_Is_No_Success()
    {
        const string Reason = "The register of decisions could not be read.";

        var result = Seventh().Gap(SnapshotPart.DecisionRegister, Reason).Decisions();
        var other = new PullRequestBuilder().Gap(SnapshotPart.DecisionRegister, Reason).Decisions();

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal([Reason], result.Unchecked);
        Assert.Equal(Conclusion.Success, other.Conclusion);
    }

    private static PullRequestBuilder Seventh() =>
        new PullRequestBuilder().NewRecord("docs/adr/0007-use-queues.md", Records.Nygard());
}
