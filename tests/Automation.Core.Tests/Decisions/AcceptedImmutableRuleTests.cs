using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class AcceptedImmutableRuleTests
{
    private const string Path = "docs/adr/0007-use-queues.md";
    private const string Id = "decisions/accepted-immutable";

    [Theory]
    [InlineData("Retries are easy.", "Retries are hard.", "Consequences")]
    [InlineData("We put a queue", "We put a table", "Decision")]
    [InlineData("# 7. Use queues", "# 7. Use tables", "the title")]
    [InlineData("Deliveries come in bursts.", "Deliveries come in bursts.\n\n## Update\n\nNot any more.", "Update")]
    [InlineData("Retries are easy.", "```\nretry();\n```", "Consequences")]
    [InlineData("Retries are easy.", "Retries are easy.\n\n![More](more.png)", "Consequences")]
    public void What_A_Decided_Record_Says_Stays(string text, string replacement, string part)
    {
        var finding = Assert.Single(Rewritten(text, replacement));

        Assert.Equal((Id, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Equal($"The record was accepted, and these parts of it are rewritten: {part}.", finding.Message);
    }

    [Theory]
    [InlineData("Date: 2026-01-31", "Date: 2026-02-01")]
    [InlineData("Deliveries come in bursts.", "Deliveries\n  come in\n  bursts.  ")]
    [InlineData("Deliveries come in bursts.", "<!-- seen in May -->\n\nDeliveries *come* in bursts.")]
    [InlineData("Deliveries come in bursts.", "Deliveries come in bursts.\n\nClarified by [8. Use mail](0008-use-mail.md)")]
    [InlineData("Deliveries come in bursts.", "Deliveries come in bursts.\n\n## Links\n\n* Amended by ADR-8")]
    [InlineData("# 7. Use queues", "---\ndeciders: ada\nreview-by: 2027-01-31\n---\n\n# ADR-0007: Use queues")]
    [InlineData("Date: 2026-01-31", "Date: 2026-01-31\n\nReversible: no (one-way door)\n\nNext review: 2027-01-31")]
    [InlineData("Deliveries come in bursts.", "Deliveries come in bursts.\n\n## Covers\n\n- `src/Queues/`")]
    [InlineData("Accepted", "Accepted\n\nAmended by [8. Use mail](0008-use-mail.md)")]
    public void Status_Dates_People_And_Links_May_Change(string text, string replacement)
    {
        Assert.Empty(Rewritten(text, replacement));
    }

    [Fact]
    public void Where_A_Link_Leads_To_May_Change()
    {
        var before = Records.Nygard(consequences: "Retries are easy, as [mail](0003-mail.md) showed, [see](https://example.com/a).");
        var after = Records.Nygard(consequences: "Retries are easy, as [3. Mail](0003-use-mail.md) showed, [see](https://example.com/b).");

        var result = new PullRequestBuilder().ChangedRecord(Path, before, after).Decisions();

        Assert.DoesNotContain(result.Findings, f => f.Rule == Id);
    }

    [Theory]
    [InlineData("Proposed", false)]
    [InlineData("Draft", false)]
    [InlineData("Rejected", true)]
    [InlineData("Deprecated", true)]
    public void Until_It_Is_Decided_A_Record_May_Change(string status, bool found)
    {
        var result = new PullRequestBuilder()
            .ChangedRecord(Path, Records.Nygard(status: status), Records.Nygard(consequences: "Retries are hard."))
            .Decisions();

        Assert.Equal(found, result.Findings.Any(f => f.Rule == Id));
    }

    [Fact]
    public void A_Renamed_Record_Is_Compared_With_What_It_Was()
    {
        const string Old = "docs/adr/0007-queues.md";
        var result = new PullRequestBuilder()
            .BaseRecord(Old)
            .NewRecord(Path, Records.Nygard(consequences: "Retries are hard."))
            .With(s => s with
            {
                Files = [s.Files[0] with { Status = FileStatus.Renamed, PreviousPath = Old }],
                Decisions = s.Decisions with { BaseTexts = new Dictionary<string, string> { [Old] = Records.Nygard() } },
            })
            .Decisions();

        Assert.Equal(Id, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public void A_Statement_Without_Sections_Is_Compared_Too()
    {
        const string Statement = "# Use queues\n\nStatus: accepted\n\nFacing bursts, we decided for queues.\n";
        var after = Statement.Replace("queues.", "tables.", StringComparison.Ordinal);

        var result = new PullRequestBuilder().ChangedRecord(Path, Statement, after).Decisions();

        Assert.Contains(result.Findings, f => f.Rule == Id && f.Message.EndsWith("the text below the title.", StringComparison.Ordinal));
    }

    private static IEnumerable<Finding> Rewritten(string text, string replacement)
    {
        var after = Records.Nygard().Replace(text, replacement, StringComparison.Ordinal);
        return new PullRequestBuilder().ChangedRecord(Path, Records.Nygard(), after).Decisions().Findings.Where(f => f.Rule == Id);
    }
}
