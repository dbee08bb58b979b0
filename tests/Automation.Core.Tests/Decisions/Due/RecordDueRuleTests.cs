using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class RecordDueRuleTests
{
    private static readonly DueSettings Due = new() { Paths = ["infra/**"], Labels = ["architecture"], Size = 100 };

    [Fact]
    public void Nothing_Is_Due_For_A_Small_Change_Elsewhere()
    {
        Assert.Equal(Conclusion.Success, new PullRequestBuilder().File("src/a.cs", additions: 99).Decisions(Due).Conclusion);
    }

    [Fact]
    public void A_Path_Makes_A_Record_Due_And_The_Fix_Says_Where_It_Goes()
    {
        var pullRequest = new PullRequestBuilder().File("infra/main.bicep").BaseRecord("docs/adr/0041-use-queues.md");

        var finding = Assert.Single(pullRequest.Decisions(Due).Findings);

        Assert.Equal(("decisions/record-due", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Equal("A decision record is due, because of infra/main.bicep under \"infra/**\".", finding.Message);
        Assert.StartsWith("Add docs/adr/0042-add-a-greeting.md (a draft ", finding.Fix, StringComparison.Ordinal);
        Assert.EndsWith("a line `ADR-Exempt: ` with the reason will do.", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Rename_Out_Of_A_Path_Counts()
    {
        var pullRequest = new PullRequestBuilder().File("src/main.bicep", status: FileStatus.Renamed, previous: "infra/main.bicep");

        Assert.Single(pullRequest.Decisions(Due).Findings);
    }

    [Fact]
    public void Every_Trigger_Is_Named()
    {
        var pullRequest = new PullRequestBuilder().Label("Architecture").File("src/a.cs", additions: 90, deletions: 10);

        Assert.Equal(
            "A decision record is due, because of the label \"Architecture\"; 100 changed lines (one is due from 100 on).",
            Assert.Single(pullRequest.Decisions(Due).Findings).Message);
    }

    [Fact]
    public void Many_Paths_Are_Cut_Short()
    {
        var pullRequest = new PullRequestBuilder();
        for (var i = 0; i < 5; i++)
        {
            pullRequest.File($"infra/{i}.bicep");
        }

        var finding = Assert.Single(pullRequest.Decisions(Due).Findings);

        Assert.Contains("infra/2.bicep and 2 more under", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_And_Exempt_Files_Make_Nothing_Due()
    {
        var pullRequest = new PullRequestBuilder()
            .File("package-lock.json", additions: 5000)
            .File("src/api.cs", additions: 5000, generated: true)
            .File("infra/vendor/a.bicep");

        Assert.Equal(Conclusion.Success, pullRequest.Decisions(Due, new ExemptSettings { Paths = ["infra/vendor/**"] }).Conclusion);
    }

    [Fact]
    public void A_New_Record_Is_What_Was_Due()
    {
        var pullRequest = new PullRequestBuilder().File("infra/main.bicep").NewRecord("docs/adr/0007-use-queues.md", Records.Nygard());

        Assert.Equal(Conclusion.Success, pullRequest.Decisions(Due).Conclusion);
    }

    [Fact]
    public void A_Renamed_Record_Is_Not()
    {
        const string Old = "docs/adr/0007-queues.md";
        var pullRequest = new PullRequestBuilder()
            .Stands(Old)
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .File("infra/main.bicep")
            .With(s => s with { Files = [s.Files[0] with { Status = FileStatus.Renamed, PreviousPath = Old }, s.Files[1]] });

        Assert.Equal("decisions/record-due", Assert.Single(pullRequest.Decisions(Due).Findings).Rule);
    }

    [Fact]
    public void A_Local_Branch_Has_No_Description_To_Name_A_Record_In()
    {
        var branch = new PullRequestBuilder().File("infra/main.bicep").With(s => s with { Title = null, Body = null });

        Assert.Contains("docs/adr/0001-title-with-dashes.md", Assert.Single(branch.Decisions(Due).Findings).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SnapshotPart.Files)]
    [InlineData(SnapshotPart.Decisions)]
    public void What_Was_Not_Read_Whole_Is_Not_Held_Against_Anyone(SnapshotPart part)
    {
        var result = new PullRequestBuilder().File("infra/main.bicep").Gap(part, "Some could not be read.").Decisions(Due);

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Equal(["Some could not be read."], result.Unchecked);
        Assert.Equal("decisions/record-due", Assert.Single(result.Skipped).Rule);
    }

    [Fact]
    public void A_Record_That_Is_Seen_Answers_The_Question_In_Spite_Of_A_Gap()
    {
        var result = new PullRequestBuilder()
            .NewRecord("docs/adr/0007-use-queues.md", Records.Nygard())
            .Gap(SnapshotPart.Files, "Some could not be read.")
            .Decisions(Due);

        Assert.Empty(result.Skipped);
    }

    [Fact]
    public void Unseen_Files_Do_Not_Matter_Where_Only_A_Label_Can_Make_A_Record_Due()
    {
        var result = new PullRequestBuilder().Gap(SnapshotPart.Files, "Some could not be read.").Decisions();

        Assert.Empty(result.Skipped);
        Assert.Equal(Conclusion.Neutral, result.Conclusion);
    }
}
