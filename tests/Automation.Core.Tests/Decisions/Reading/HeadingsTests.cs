using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class HeadingsTests
{
    private static readonly string[] Names = ["Status", "Context", "Decision", "Consequences"];

    [Theory]
    [InlineData("## {0}")]
    [InlineData("### {0}")]
    [InlineData("# {0}")]
    [InlineData("## 1. {0}")]
    [InlineData("## 1.2 {0}:")]
    [InlineData("## **{0}**")]
    [InlineData("## :memo: {0}")]
    [InlineData("## 🔥 _{0}_ ⚠️")]
    [InlineData("## {0} <!-- here -->")]
    [InlineData("## {0} (optional)")]
    [InlineData("{0}\n------")]
    public void Sections_Are_Found_However_Their_Headings_Are_Written(string heading)
    {
        var sections = Names.Select(n => $"{heading.Replace("{0}", n, StringComparison.Ordinal)}\n\nAccepted.\n");
        var record = DecisionRecordParser.Parse("adr/0001-a.md", $"# Title\n\n{string.Join('\n', sections)}");

        Assert.Equal(("Title", "accepted", DecisionFormat.Nygard), (record.Title, record.Status, record.Format));
        Assert.Equal(Names, record.Sections.Select(s => s.Name));
    }

    [Fact]
    public void Deeper_Headings_Are_Part_Of_A_Section()
    {
        var record = DecisionRecordParser.Parse("adr/0001-a.md", "# Title\n\n## Decision\n\n### Status\n\nText.\n\n## More\n\n");

        Assert.Equal(["### Status\n\nText.", ""], record.Sections.Select(s => s.Text));
        Assert.Equal([(3, 5), (9, 9)], record.Sections.Select(s => (s.Line, s.TextLine)));
    }

    [Theory]
    [InlineData("## 7. Title\n\n### Status\n\nAccepted", "Title", 7, 1)]
    [InlineData("---\ntitle: ADR-7 Title\n---\n\n## Status\n\nAccepted", "Title", 7, 2)]
    [InlineData("---\ntitle: Other\n---\n\n# Title\n\n## Status\n\nAccepted", "Title", null, 5)]
    [InlineData("# Architecture Decision Record: Title\n\nStatus: accepted", "Title", null, 1)]
    [InlineData("# [ADR-007] Title\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("# Decision 7: Title\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("# 0007-title\n\nStatus: accepted", "title", 7, 1)]
    [InlineData("# 0007 Title\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("# ADR-7 | Title\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("7: Title\n===\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("# ADR-7: *Title*\n\nStatus: accepted", "Title", 7, 1)]
    [InlineData("# ADR-7：使用消息队列\n\nStatus: accepted", "使用消息队列", 7, 1)]
    public void The_Title_Is_Found(string text, string title, int? number, int line)
    {
        var record = DecisionRecordParser.Parse("adr/a.md", text);

        Assert.Equal((title, number, line, "accepted"), (record.Title, record.TitleNumber, record.TitleLine, record.Status));
    }

    [Theory]
    [InlineData("number: 7", 7)]
    [InlineData("id: ADR-0007", 7)]
    [InlineData("id: storage", null)]
    public void The_Front_Matter_May_Give_The_Number(string yaml, int? number)
    {
        var record = DecisionRecordParser.Parse("adr/a.md", $"---\n{yaml}\n---\n# Title\n");

        Assert.Equal((number, null), (record.Number, record.TitleNumber));
    }
}
