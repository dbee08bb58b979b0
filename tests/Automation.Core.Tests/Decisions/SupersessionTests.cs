using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class SupersessionTests
{
    private const string Nygard = "Superseded by [7. Use queues](0007-use-queues.md)";
    private const string Madr = "superseded by [ADR-0007](0007-use-queues.md)";

    private static readonly StandingDecisionReference Successor = new("docs/adr/0007-use-queues.md", 7, "Use queues");

    [Theory]
    [InlineData("# 1. A\n\n## Status\n\nAccepted\n\n## Context\n", Nygard, "Accepted")]
    [InlineData("# 1. A\r\n\r\n## Status\r\n\r\nAccepted (2026-01-31)\r\n", Nygard, "Accepted (2026-01-31)")]
    [InlineData("# 1. A\n\n## Status\n\n**Accepted**\n", Nygard, "**Accepted**")]
    [InlineData("---\nstatus: accepted\ndate: 2026-01-31\n---\n# A\n", Madr, "accepted")]
    [InlineData("---\nstatus: \"accepted\"\n---\n# A\n", Madr, "\"accepted\"")]
    [InlineData("# A\n\n* Status: accepted\n* Deciders: Ada\n\n## Context and Problem Statement\n", Madr, "accepted")]
    [InlineData("# A\n\n- **Status:** accepted  \n- Date: 2026-01-31\n\n## Decision Outcome\n", Madr, "accepted")]
    public void Only_The_Status_Changes(string text, string status, string old)
    {
        var changed = Apply(text);

        Assert.Equal(text.Replace(old, status, StringComparison.Ordinal), changed);
        var record = DecisionRecordParser.Parse("docs/adr/0001-a.md", changed!);
        Assert.Equal("superseded", record.Status);
        Assert.Equal(Successor.Path, Assert.Single(record.SupersededBy).Path);
    }

    [Fact]
    public void A_Dated_Record_Is_Named_By_Its_File()
    {
        var changed = Supersession.Apply(
            "# A\n\n- Status: accepted\n",
            DecisionRecordParser.Parse("docs/adr/20260131-a.md", "# A\n\n- Status: accepted\n"),
            new StandingDecisionReference("docs/adr/20260201-b.md", null, "B"));

        Assert.Equal("# A\n\n- Status: superseded by [20260201-b](20260201-b.md)\n", changed);
    }

    [Fact]
    public void A_Record_Of_Another_Package_Is_Linked_Across()
    {
        var text = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nX\n";
        var changed = Supersession.Apply(
            text,
            DecisionRecordParser.Parse("packages/a/adr/0001-a.md", text),
            new StandingDecisionReference("packages/b c/adr/0002-b.md", 2, "B"));

        Assert.Contains("[2. B](../../b%20c/adr/0002-b.md)", changed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Title_Is_Only_Text()
    {
        var text = "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nX\n";
        var changed = Supersession.Apply(
            text, DecisionRecordParser.Parse("docs/adr/0001-a.md", text), Successor with { Title = "Use [small] `queues`\n## x" });

        Assert.Contains("\nSuperseded by [7. Use \\[small\\] \\`queues\\` ## x](0007-use-queues.md)\n", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# 1. A\n\n## Context\n\nX\n")]
    [InlineData("")]
    public void A_Record_That_Names_No_Status_Stays(string text) => Assert.Null(Apply(text));

    private static string? Apply(string text) =>
        Supersession.Apply(text, DecisionRecordParser.Parse("docs/adr/0001-a.md", text), Successor);
}
