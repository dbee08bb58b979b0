using Automation.Core.Practices.Decisions;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionRecordParserTests
{
    private const string Path = "docs/adr/0007-use-queues.md";

    [Fact]
    public void Nygards_Format_Is_Read()
    {
        var record = DecisionRecordParser.Parse(Path, Records.Nygard());

        Assert.Equal((7, 7, "Use queues"), (record.Number, record.TitleNumber, record.Title));
        Assert.Equal(("accepted", DecisionFormat.Nygard), (record.Status, record.Format));
        Assert.Equal(["Status", "Context", "Decision", "Consequences"], record.Sections.Select(s => s.Name));
        Assert.Equal(new DecisionSection("Context", "Deliveries come in bursts.", 9, 11), record.Section("context"));
    }

    [Fact]
    public void Madrs_Format_Is_Read()
    {
        var record = DecisionRecordParser.Parse(Path, Records.Madr());

        Assert.Equal((7, null, "Use queues"), (record.Number, record.TitleNumber, record.Title));
        Assert.Equal(("accepted", DecisionFormat.Madr), (record.Status, record.Format));
        Assert.Equal("* queue\n* table", record.Section("Considered Options")?.Text);
    }

    [Fact]
    public void Windows_Line_Ends_And_A_Byte_Order_Mark_Change_Nothing()
    {
        var plain = DecisionRecordParser.Parse(Path, Records.Nygard());
        var record = DecisionRecordParser.Parse(Path, "\uFEFF" + Records.Nygard().Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal((plain.Title, plain.Status, plain.StatusLine), (record.Title, record.Status, record.StatusLine));
        Assert.Equal(plain.Sections, record.Sections);
    }

    [Theory]
    [InlineData("* Status: accepted", "accepted")]
    [InlineData("- Status: Draft", "draft")]
    [InlineData("**Status:** Proposed", "proposed")]
    [InlineData("* **Status**: rejected <!-- optional -->", "rejected")]
    [InlineData("* status: superseded by [ADR-0005](0005-example.md)", "superseded")]
    [InlineData("* Deciders: Status: none\n* Status: deprecated", "deprecated")]
    [InlineData("* Status: [proposed | rejected]", null)]
    [InlineData("* Status:", null)]
    [InlineData("", null)]
    public void The_Status_Can_Stand_Below_The_Title(string header, string? status)
    {
        Assert.Equal(status, DecisionRecordParser.Parse(Path, Records.Madr(status: header)).Status);
    }

    [Theory]
    [InlineData("status: accepted", "accepted")]
    [InlineData("status: \"Superseded by ADR-0123\"", "superseded")]
    [InlineData("status: proposed # for now", "proposed")]
    [InlineData("status: {proposed | rejected | superseded by [ADR-0005](0005-example.md)}", "accepted")]
    [InlineData("date: 2026-01-31", "accepted")]
    public void The_Status_Of_The_Front_Matter_Comes_First(string yaml, string status)
    {
        var record = DecisionRecordParser.Parse(Path, $"---\n# comment\n{yaml}\n---\n\n{Records.Madr()}");

        Assert.Equal(("Use queues", status), (record.Title, record.Status));
    }

    [Theory]
    [InlineData("Accepted", "accepted")]
    [InlineData("Accepted on 2026-01-31", "accepted")]
    [InlineData("ACCEPTED (2026-01-31)", "accepted")]
    [InlineData("**Accepted**, by all.", "accepted")]
    [InlineData("Superceded by [8. Use tables](0008-use-tables.md)", "superseded")]
    [InlineData("Accepted\n\nAmended by [8. Use tables](0008-use-tables.md)", "accepted")]
    [InlineData("* Proposed", "proposed")]
    [InlineData("In Progress", "in progress")]
    [InlineData("<!-- none yet -->", null)]
    public void The_Status_Can_Be_A_Section(string text, string? status)
    {
        Assert.Equal(status, DecisionRecordParser.Parse(Path, Records.Nygard(status: text)).Status);
    }

    [Theory]
    [InlineData("7. Use queues", 7, "Use queues")]
    [InlineData("0007: Use queues", 7, "Use queues")]
    [InlineData("7 - Use queues", 7, "Use queues")]
    [InlineData("ADR-0007: Use `queues`", 7, "Use queues")]
    [InlineData("ADR 7 Use queues", 7, "Use queues")]
    [InlineData("ADR 007 – Use queues", 7, "Use queues")]
    [InlineData("7. ", 7, null)]
    [InlineData("3.5 is the new version", null, "3.5 is the new version")]
    [InlineData("2 queues", null, "2 queues")]
    [InlineData("ADR-based design", null, "ADR-based design")]
    public void The_Title_May_Repeat_The_Number(string heading, int? number, string? title)
    {
        var record = DecisionRecordParser.Parse("docs/adr/use-queues.md", $"# {heading}\n");

        Assert.Equal((number, number, title), (record.Number, record.TitleNumber, record.Title));
    }

    [Fact]
    public void Headings_In_Code_And_Quotes_Are_No_Sections()
    {
        const string Text = "```\n# no title\n## Status\n```\n\n> ## Decision\n\nUse queues\n==========\n\nContext\n-------\n\ntext\n";

        var record = DecisionRecordParser.Parse(Path, Text);

        Assert.Equal("Use queues", record.Title);
        Assert.Equal([new DecisionSection("Context", "text", 11, 14)], record.Sections);
    }

    [Theory]
    [InlineData("## Context\n## Decision\n", DecisionFormat.Nygard)]
    [InlineData("## context and problem statement <!-- here -->\n", DecisionFormat.Madr)]
    [InlineData("## Decision\n", DecisionFormat.Other)]
    [InlineData("", DecisionFormat.Other)]
    public void Headings_Tell_The_Format(string text, DecisionFormat format)
    {
        Assert.Equal(format, DecisionRecordParser.Parse(Path, text).Format);
    }

    [Fact]
    public void Text_That_Nests_Too_Deeply_Is_An_Empty_Record()
    {
        Assert.Null(DecisionRecordParser.Parse(Path, $"# Title\n\n{new string('>', 5000)} text").Title);
    }

    [Property]
    public void Nothing_Throws(NonNull<string> junk, NonNull<string> more)
    {
        var header = $"---\nstatus: {junk.Get}\n---\n# {more.Get}\n\n* Status: {more.Get}\n\n";

        var record = DecisionRecordParser.Parse(junk.Get, $"{header}## {junk.Get}\n{more.Get}\n## Status\n{junk.Get}");

        Assert.All(record.Sections, s => Assert.True(s.Line <= s.TextLine));
    }
}
