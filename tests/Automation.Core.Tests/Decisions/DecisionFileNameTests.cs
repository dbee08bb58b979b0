using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionFileNameTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData("docs/adr/0007-use-queues.md", 7)]
    [InlineData("7-use-queues.md", 7)]
    [InlineData("adr-007-use-queues.md", 7)]
    [InlineData("adr007-use-queues.md", 7)]
    [InlineData("ADR_12_use_queues.md", 12)]
    [InlineData("0007.md", 7)]
    [InlineData("20200925-use-queues.md", null)]
    [InlineData("2020-09-25-use-queues.md", null)]
    [InlineData("7up.md", null)]
    [InlineData("use-queues-7.md", null)]
    public void The_Number_Begins_The_Name(string path, int? number)
    {
        Assert.Equal(number, DecisionFileName.NumberOf(path));
    }

    [Theory]
    [InlineData("feat(core)!: Add a queue, at last", "docs/adr/0001-add-a-queue-at-last.md")]
    [InlineData("Use \"ÅSA\" & co/ltd", "docs/adr/0001-use-sa-co-ltd.md")]
    [InlineData("…", "docs/adr/0001-title-with-dashes.md")]
    [InlineData(null, "docs/adr/0001-title-with-dashes.md")]
    public void A_Name_Is_Made_Of_The_Title(string? title, string path)
    {
        Assert.Equal(path, DecisionFileName.Next("docs/adr", [], title, Today));
    }

    [Fact]
    public void A_Long_Title_Is_Cut_Between_Words()
    {
        var path = DecisionFileName.Next("adr", [], string.Concat(Enumerable.Repeat("queue ", 30)), Today);

        Assert.Equal($"adr/0001-{string.Join('-', Enumerable.Repeat("queue", 10))}.md", path);
    }

    [Theory]
    [InlineData("docs/adr/0009-a.md", "docs/adr/0010-b.md")]
    [InlineData("docs/adr/9-a.md", "docs/adr/10-b.md")]
    [InlineData("docs/adr/adr-009-a.md", "docs/adr/adr-010-b.md")]
    [InlineData("docs/adr/20200925-a.md", "docs/adr/20261116-b.md")]
    [InlineData("other/0009-a.md", "docs/adr/0001-b.md")]
    public void A_New_Record_Is_Named_Like_Its_Neighbours(string existing, string proposed)
    {
        Assert.Equal(proposed, DecisionFileName.Next("docs/adr", [existing], "b", Today));
    }

    [Fact]
    public void A_Number_Is_Changed_In_Place()
    {
        Assert.Equal("adr/adr-0012-7-queues.md", DecisionFileName.Renumber("adr/adr-0007-7-queues.md", 12));
    }
}
