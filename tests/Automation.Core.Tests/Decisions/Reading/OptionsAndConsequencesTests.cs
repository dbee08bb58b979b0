using Automation.Core.Practices.Decisions;

namespace Automation.Core.Tests.Decisions.Reading;

public sealed class OptionsAndConsequencesTests
{
    [Theory]
    [InlineData("## Considered Options\n\n1. `queue`\n2. table")]
    [InlineData("## Considered Options\n\n* queue\n\n  with a long text\n* table\n\n### queue\n\n* fast")]
    [InlineData("## Alternatives considered\n\n### queue\n\n* fast\n* new\n\n#### more\n\n### 2. table")]
    [InlineData("## Options\n\n**queue**: fast\n\n**table** is slow")]
    [InlineData("## Pros and Cons of the Options\n\n### queue\n\ntext\n\n### table\n\ntext")]
    public void Options_Are_Items_Headings_Or_Bold(string text)
    {
        Assert.Equal(["queue", "table"], Parse(text).ConsideredOptions);
    }

    [Theory]
    [InlineData("## Considered Options\n\nThere were none.")]
    [InlineData("## Decision\n\n* queue\n* table")]
    public void Without_A_List_There_Are_No_Options(string text)
    {
        Assert.Null(Parse(text).ConsideredOptions);
    }

    [Theory]
    [InlineData("## Consequences\n\n* Good, because a\n* Bad, because b\n* Neutral, because c")]
    [InlineData("## Consequences\n\n**Positive:** because a\n\n**Negative:** because b")]
    [InlineData("## Consequences\n\n**Positive**\n\n- because a\n\n**Negative**\n\n- because b\n\n**Neutral**\n\n- c")]
    [InlineData("## Consequences\n\n- Positive:\n  - because a\n- Negative:\n  - because b")]
    [InlineData("## Consequences\n\n### Pros\n\n- because a\n\n### Cons\n\n- because b")]
    [InlineData("## Consequences\n\n### ✅ Benefits\n\nbecause a\n\n### ❌ Drawbacks\n\nbecause b")]
    [InlineData("## Consequences\n\nEasier: because a\n\nHarder: because b")]
    [InlineData("## Decision Outcome\n\n### Positive Consequences\n\n- because a\n\n### Negative Consequences\n\n- because b")]
    [InlineData("## Consequences\n\n### What becomes easier\n\n- because a\n\n### What becomes harder\n\n- because b")]
    public void Good_And_Bad_Are_Parted(string text)
    {
        var record = Parse(text);

        Assert.Equal(["because a"], record.GoodConsequences);
        Assert.Equal(["because b"], record.BadConsequences);
    }

    [Theory]
    [InlineData("## Consequences\n\nIt is good to have queues.\n\n- one\n- two")]
    [InlineData("## Pros and Cons of the Options\n\n### queue\n\n* Good, because a\n* Bad, because b\n\n#### Pros\n\n- a")]
    [InlineData("## Decision\n\nPositive: a\n\nNegative: b")]
    [InlineData("")]
    public void Where_They_Are_Not_Parted_There_Are_None(string text)
    {
        Assert.Null(Parse(text).GoodConsequences);
        Assert.Null(Parse(text).BadConsequences);
    }

    [Fact]
    public void Blanks_Stand_For_What_Is_To_Be_Written()
    {
        var record = Parse("## Consequences\n\n**Positive:**\n\n- {What becomes easier}\n\n**Negative:**\n\n- {What becomes harder}");

        Assert.Equal(["{What becomes easier}"], record.GoodConsequences);
        Assert.Equal(["{What becomes harder}"], record.BadConsequences);
    }

    [Fact]
    public void One_Side_Alone_Leaves_The_Other_Empty()
    {
        var record = Parse("## Decision Outcome\n\n### Positive Consequences\n\n* a\n");

        Assert.Equal(["a"], record.GoodConsequences);
        Assert.Empty(record.BadConsequences!);
    }

    private static DecisionRecord Parse(string text) => DecisionRecordParser.Parse("docs/adr/0001-a.md", $"# Title\n\n{text}\n");
}
