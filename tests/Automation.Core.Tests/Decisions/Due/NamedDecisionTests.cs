using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class NamedDecisionTests
{
    private const string Record = "docs/adr/0007-use-queues.md";

    private static readonly DueSettings Due = new() { Paths = ["infra/**"] };

    private static PullRequestBuilder Owing => new PullRequestBuilder().File("infra/main.bicep");

    [Theory]
    [InlineData("See docs/adr/0007-use-queues.md.", true)]
    [InlineData("See [the record](../blob/main/docs/adr/0007-use-queues.md#decision).", true)]
    [InlineData("As 0007-use-queues says.", true)]
    [InlineData("Follows ADR-0007.", true)]
    [InlineData("Follows adr 7", true)]
    [InlineData("Follows ADR-8.", false)]
    [InlineData("Follows ADR-70.", false)]
    [InlineData("See 10007-use-queues.md", false)]
    [InlineData("<!-- Name the record, such as ADR-7. --> Adds infrastructure.", false)]
    [InlineData("<!-- ADR-7", false)]
    [InlineData("", false)]
    public void A_Named_Record_Of_The_Base_Branch_Is_Enough(string body, bool enough)
    {
        var result = new PullRequestBuilder()
            .File("infra/main.bicep")
            .BaseRecord("docs/adr/0007-use-queues.md")
            .With(s => s with { Body = body })
            .Decisions(Due);

        Assert.Equal(enough ? Conclusion.Success : Conclusion.Failure, result.Conclusion);
    }

    [Fact]
    public void A_Record_That_The_Pull_Request_Removes_Is_Not_Enough()
    {
        var pullRequest = new PullRequestBuilder()
            .File("infra/main.bicep")
            .File("docs/adr/0007-use-queues.md", status: FileStatus.Removed)
            .BaseRecord("docs/adr/0007-use-queues.md")
            .With(s => s with { Body = "Follows ADR-7." });

        Assert.Equal(Conclusion.Failure, pullRequest.Decisions(Due).Conclusion);
    }

    [Fact]
    public void A_Record_That_Is_Accepted_Leaves_Nothing_To_Say()
    {
        var result = Owing.Stands(Record).Says("Follows ADR-7.").Decisions(Due);

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("proposed")]
    [InlineData("rejected")]
    [InlineData("deprecated")]
    [InlineData("superseded")]
    public void A_Record_That_Does_Not_Hold_Is_Not_Enough(string status)
    {
        var finding = Assert.Single(Owing.Stands(Record, status).Says("Follows ADR-7.").Decisions(Due).Findings);

        Assert.Equal(
            "A decision record is due, because of infra/main.bicep under \"infra/**\". "
                + $"ADR 7 ({Record}) does not count: its status is {status}.",
            finding.Message);
    }

    [Fact]
    public void Who_Took_The_Place_Of_A_Superseded_Record_Is_Told()
    {
        static StandingDecision Superseded(int number, int by) => new()
        {
            Path = $"docs/adr/000{number}-a.md",
            Number = number,
            Status = "superseded",
            SupersededBy = [new DecisionLink("its successor", by, null, 1)],
        };

        var finding = Assert.Single(Owing.Stands(Superseded(1, 2)).Stands(Superseded(2, 3))
            .Stands(new StandingDecision { Path = "docs/adr/0003-a.md", Number = 3, Status = "accepted" })
            .Says("Follows ADR-1.")
            .Decisions(Due)
            .Findings);

        Assert.EndsWith(
            "ADR 1 (docs/adr/0001-a.md) does not count: its status is superseded, and ADR 3 (docs/adr/0003-a.md) took its place.",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_Of_Several_That_Holds_Is_Enough()
    {
        var result = Owing.Stands("docs/adr/0003-use-tables.md", "superseded").Stands(Record).Says("ADR-3, now ADR-7.").Decisions(Due);

        Assert.Equal(Conclusion.Success, result.Conclusion);
    }

    [Theory]
    [InlineData(null, "though its status is not known.")]
    [InlineData("in force", "though \"in force\" is no usual status.")]
    public void A_Status_That_Says_Nothing_Against_It_Counts_And_Is_Remarked(string? status, string remark)
    {
        var result = Owing.Stands(Record, status).Says("Follows ADR-7.").Decisions(Due);

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal([$"ADR 7 ({Record}) counts as the record that is due, {remark}"], result.Notes);
    }

    [Fact]
    public void A_Record_That_The_Register_Does_Not_Know_Counts_Too()
    {
        var result = Owing.BaseRecord(Record).Says("Follows ADR-7.").Decisions(Due);

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Single(result.Notes);
    }

    [Theory]
    [InlineData("Follows ADR-7.", false)]
    [InlineData("Follows ADR-7 and ADR-3.", true)]
    public void Where_The_Register_Could_Not_Be_Read_Only_A_Record_That_Was_Read_Is_Enough(string body, bool isEnough)
    {
        var result = Owing.BaseRecord(Record).Stands("docs/adr/0003-use-tables.md").Says(body)
            .Gap(SnapshotPart.DecisionRegister, "Not read yet.")
            .Decisions(Due);

        Assert.Empty(result.Findings);
        Assert.Equal(isEnough ? [] : ["Not read yet."], result.Unchecked);
    }

    [Fact]
    public void A_Record_That_Only_Another_Pull_Request_Adds_Is_Not_There()
    {
        var result = Owing.Says("Follows ADR-7.")
            .With(s => s with { Decisions = s.Decisions with { Proposed = [new ProposedDecision(Record, 7, 8)] } })
            .Decisions(Due);

        Assert.Single(result.Findings);
    }

    [Fact]
    public void On_A_Local_Branch_The_Messages_Of_Its_Commits_Name_The_Record()
    {
        var branch = Owing.Stands(Record).Commit("feat: add a queue\n\nAs ADR-7 has it.").With(s => s with { Title = null, Body = null });

        Assert.Equal(Conclusion.Success, branch.Decisions(Due).Conclusion);
    }

    [Fact]
    public void Where_There_Is_A_Description_Messages_Of_Commits_Name_Nothing()
    {
        Assert.Single(Owing.Stands(Record).Commit("feat: add a queue\n\nAs ADR-7 has it.").Decisions(Due).Findings);
    }

    [Theory]
    [InlineData("Proposed", "Accepted", true)]
    [InlineData("Draft", "Accepted", true)]
    [InlineData("Accepted", "Accepted", false)]
    [InlineData("Proposed", "Rejected", false)]
    [InlineData("Proposed", "Proposed", false)]
    public void A_Record_That_Becomes_Accepted_Here_Is_Enough(string before, string after, bool enough)
    {
        var result = Owing.BaseRecord(Record)
            .NewRecord(Record, Records.Nygard(status: after))
            .With(s => s with
            {
                Files = [.. s.Files.Select(f => f.Path == Record ? f with { Status = FileStatus.Modified } : f)],
                Decisions = s.Decisions with
                {
                    BaseTexts = new Dictionary<string, string> { [Record] = Records.Nygard(status: before) },
                },
            })
            .Decisions(Due);

        Assert.Equal(enough, !result.Findings.Any(f => f.Rule == "decisions/record-due"));
    }

    [Fact]
    public void Whether_A_Record_Becomes_Accepted_Cannot_Be_Told_Without_Its_Old_Text()
    {
        var result = Owing.BaseRecord(Record)
            .NewRecord(Record, Records.Nygard())
            .With(s => s with { Files = [.. s.Files.Select(f => f.Path == Record ? f with { Status = FileStatus.Modified } : f)] })
            .Decisions(Due);

        Assert.Contains(result.Skipped, s => s.Rule == "decisions/record-due");
        Assert.Equal(Conclusion.Neutral, result.Conclusion);
    }
}
