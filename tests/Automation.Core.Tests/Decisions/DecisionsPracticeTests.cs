using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionsPracticeTests
{
    private const string Record = "docs/adr/0007-use-queues.md";

    [Fact]
    public void Without_A_Record_And_With_Nothing_Due_All_Is_Well()
    {
        var result = new PullRequestBuilder().Decisions();

        Assert.Equal((Conclusion.Success, 0), (result.Conclusion, result.Notes.Count));
    }

    [Fact]
    public void An_Exempt_Label_Ends_The_Matter()
    {
        var exempt = new ExemptSettings { Labels = ["release"] };
        var result = new PullRequestBuilder().Label("architecture", "Release").Decisions(exempt: exempt);

        Assert.Equal(Conclusion.Skipped, result.Conclusion);
        Assert.Contains("release", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Good_Record_Is_Noted_With_Its_Status()
    {
        var result = new PullRequestBuilder().NewRecord(Record, Records.Nygard()).Decisions();

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal([$"{Record}: accepted"], result.Notes);
    }

    [Fact]
    public void What_A_Record_Says_Is_Quoted_Cut_To_Size()
    {
        var result = new PullRequestBuilder().NewRecord(Record, Records.Nygard(status: new string('a', 5000))).Decisions();

        Assert.Matches("^\"a{50,80}…?\" is no status of a decision\\.$", Assert.Single(result.Findings).Message);
        Assert.Matches($"^{Record}: a{{50,80}}…?$", Assert.Single(result.Notes));
    }

    [Fact]
    public void A_Changed_Record_Is_Looked_At_Too()
    {
        var result = new PullRequestBuilder()
            .BaseRecord(Record)
            .NewRecord(Record, Records.Nygard(consequences: "TBD"))
            .With(s => s with { Files = [s.Files[0] with { Status = FileStatus.Modified }] })
            .Decisions();

        Assert.Equal("decisions/sections-filled", Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public void Removed_Records_Templates_And_Exempt_Files_Are_Not()
    {
        var result = new PullRequestBuilder()
            .BaseRecord(Record)
            .File(Record, status: FileStatus.Removed)
            .NewRecord("docs/adr/template.md", Records.Madr4Template)
            .NewRecord("docs/adr/0099-vendor.md", "")
            .Decisions(exempt: new ExemptSettings { Paths = ["docs/adr/0099-*"] });

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Fact]
    public void A_Record_Whose_Text_Is_Missing_Is_Unchecked()
    {
        var result = new PullRequestBuilder().File(Record, status: FileStatus.Added).Decisions();

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal([$"The text of {Record} could not be read."], result.Unchecked);
    }

    [Theory]
    [InlineData(SnapshotPart.Files, Conclusion.Neutral)]
    [InlineData(SnapshotPart.Decisions, Conclusion.Neutral)]
    [InlineData(SnapshotPart.Patches, Conclusion.Success)]
    public void A_Gap_In_What_Is_Looked_At_Is_No_Success(SnapshotPart part, Conclusion conclusion)
    {
        Assert.Equal(conclusion, new PullRequestBuilder().Gap(part, "Some could not be read.").Decisions().Conclusion);
    }

    [Fact]
    public void Findings_Have_The_Records_Place_And_A_Reason()
    {
        var finding = Assert.Single(new PullRequestBuilder().NewRecord(Record, Records.Nygard(status: "Maybe")).Decisions().Findings);

        Assert.Equal(new Location(Record, 7), finding.Location);
        Assert.NotEqual("", finding.Why);
    }

    [Fact]
    public void Linting_Compares_The_Numbers_Of_All_Records()
    {
        var lints = DecisionLinter.Lint(
            [DecisionRecordParser.Parse("adr/0007-b.md", Records.Nygard()), DecisionRecordParser.Parse("adr/0007-a.md", Records.Nygard())],
            EffectivePolicy.Default);

        Assert.Equal([("adr/0007-a.md", 0), ("adr/0007-b.md", 1)], lints.Select(l => (l.Record.Path, l.Findings.Count)));
    }
}
