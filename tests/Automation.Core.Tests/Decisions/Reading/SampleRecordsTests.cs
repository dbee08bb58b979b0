using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class SampleRecordsTests
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    [Fact]
    public void A_Record_Of_Adr_Tools_Is_Read()
    {
        var record = Parse("0003-use-a-queue.md", Samples.AdrTools);

        Assert.Equal((3, 3, "Use a queue", 1), (record.Number, record.TitleNumber, record.Title, record.TitleLine));
        Assert.Equal((DecisionFormat.Nygard, "superseded", 11), (record.Format, record.Status, record.StatusLine));
        Assert.Equal((Day, "2026-01-31", 3), (record.Date, record.DateText, record.DateLine));
        Assert.Equal([new DecisionLink("2. Use a table", 2, "docs/adr/0002-use-a-table.md", 9)], record.Supersedes);
        Assert.Equal([new DecisionLink("5. Use a log", 5, "docs/adr/0005-use-a-log.md", 11)], record.SupersededBy);
        Assert.Equal([2, 5, 6], record.Links.Select(l => l.Number));
        Assert.Null(record.GoodConsequences);
    }

    [Fact]
    public void A_Record_Of_Madr_2_Is_Read()
    {
        var record = Parse("0003-use-a-queue.md", Samples.Madr2);

        Assert.Equal((3, null, "Use a queue"), (record.Number, record.TitleNumber, record.Title));
        Assert.Equal((DecisionFormat.Madr, "superseded", 3), (record.Format, record.Status, record.StatusLine));
        Assert.Equal("superseded by ADR-0005", record.StatusText);
        Assert.Equal((Day, 5), (record.Date, record.DateLine));
        Assert.Equal(["Ada", "Grace"], record.Roles.Approvers);
        Assert.Equal(["queue", "table"], record.ConsideredOptions);
        Assert.Equal(["retries are easy"], record.GoodConsequences);
        Assert.Equal(["one more part", "order is lost"], record.BadConsequences);
        Assert.Equal([new DecisionLink("ADR-0005", 5, "docs/adr/0005-use-a-log.md", 3)], record.SupersededBy);
        Assert.Equal([2], record.Supersedes.Select(l => l.Number));
        Assert.Equal([5, 2, 9], record.Links.Select(l => l.Number));
    }

    [Fact]
    public void A_Record_Of_Madr_4_Is_Read()
    {
        var record = Parse("0003-use-a-queue.md", Samples.Madr4);

        Assert.Equal((DecisionFormat.Madr, "accepted", 3), (record.Format, record.Status, record.StatusLine));
        Assert.Equal((Day, 4), (record.Date, record.DateLine));
        Assert.Equal(["Ada Lovelace", "Grace Hopper"], record.Roles.Approvers);
        Assert.Equal(["Alan"], record.Roles.Contributors);
        Assert.Equal(["Edsger", "Barbara"], record.Roles.Informed);
        Assert.Equal(["because retries are easy"], record.GoodConsequences);
        Assert.Equal(["because it is one more part"], record.BadConsequences);
    }

    [Fact]
    public void A_Record_Of_Log4brains_Is_Read()
    {
        var record = Parse("20260131-use-a-queue.md", Samples.Log4brains);

        Assert.Equal((null, "Use a queue", "accepted"), (record.Number, record.Title, record.Status));
        Assert.Equal((Day, "31/01/2026"), (record.Date, record.DateText));
        Assert.Equal(DecisionFormat.Other, record.Format);
        Assert.Null(record.ConsideredOptions);
    }

    [Fact]
    public void A_Record_Of_The_Practice_Guide_Is_Read()
    {
        var record = Parse("use-postgresql.md", Samples.PracticeGuide);

        Assert.Equal((1, 1, "Use PostgreSQL for primary database"), (record.Number, record.TitleNumber, record.Title));
        Assert.Equal((DecisionFormat.Nygard, "accepted", 4), (record.Format, record.Status, record.StatusLine));
        Assert.Equal(["Strong ACID guarantees", "Rich ecosystem"], record.GoodConsequences);
        Assert.Equal(["More complex to scale than NoSQL"], record.BadConsequences);
        Assert.Null(record.Date);
    }

    [Fact]
    public void A_Y_Statement_Says_All_In_One_Sentence()
    {
        var record = Parse("0003-sessions.md", Samples.YStatement);

        Assert.Equal((true, DecisionFormat.Other, "accepted"), (record.IsYStatement, record.Format, record.Status));
        Assert.Equal(
            ["the database session state pattern", "client session state", "server session state"], record.ConsideredOptions);
        Assert.Equal(["that sessions can move"], record.GoodConsequences);
        Assert.Equal(["a database has to be run"], record.BadConsequences);
    }

    [Theory]
    [InlineData("In the context of the shop, we decided nothing.")]
    [InlineData("We decided for a queue, to achieve peace, accepting cost.")]
    public void Half_A_Y_Statement_Is_None(string text)
    {
        Assert.False(Parse("0003-a.md", $"# Title\n\n{text}\n").IsYStatement);
    }

    [Fact]
    public void Related_Templates_Give_Title_And_Status()
    {
        var tyree = Parse("0003-a.md", Samples.TyreeAkerman);
        var alexandrian = Parse("0003-a.md", Samples.Alexandrian);
        var edgeX = Parse("0003-a.md", Samples.EdgeX);

        Assert.Equal(("Use a queue", "pending", DecisionFormat.Nygard), (tyree.Title, tyree.Status, tyree.Format));
        Assert.Equal(["queue", "table"], tyree.ConsideredOptions);
        Assert.Equal(("Use a queue", null, DecisionFormat.Other), (alexandrian.Title, alexandrian.Status, alexandrian.Format));
        Assert.Equal("Bursts.", alexandrian.Section("Context")?.Text);
        Assert.Equal(("Device filters", null), (edgeX.Title, edgeX.Status));
    }

    private static DecisionRecord Parse(string name, string text) => DecisionRecordParser.Parse($"docs/adr/{name}", text);
}
