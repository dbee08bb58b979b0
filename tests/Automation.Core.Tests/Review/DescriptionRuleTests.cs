using Automation.Core.Policies;

namespace Automation.Core.Tests.Review;

public sealed class DescriptionRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t")]
    public void A_Missing_Description_Is_Found(string body) =>
        Assert.Equal("The pull request has no description.", Check(body).Single());

    [Theory]
    [InlineData("<!-- What does this change? -->")]
    [InlineData("<!-- never closed\n\nAnd some words that nobody sees")]
    [InlineData("## What\r\n\r\n## Why\r\n")]
    [InlineData("What\n====\n\nWhy\n---\n")]
    [InlineData("- [ ] I ran the tests\n* [ ] I wrote docs\n1. [ ] I slept over it")]
    [InlineData("## What\n\n-\n\n---\n\n>\n")]
    [InlineData("<!-- one --><!-- two -->\n### Checklist\n- [ ] tests\n")]
    public void A_Template_That_Nobody_Filled_Does_Not_Count(string body) =>
        Assert.Equal("The description holds no text beside headings, comments and empty items.", Check(body).Single());

    [Theory]
    [InlineData("Fixes #12")]
    [InlineData("## What\n\nAdds a greeting.")]
    [InlineData("<!-- hint -->Adds a greeting.<!-- hint -->")]
    [InlineData("- [x] I ran the tests")]
    [InlineData("#12")]
    [InlineData("1984 was a good year")]
    [InlineData("![screenshot](https://example.org/a.png)")]
    [InlineData("- adds a greeting")]
    public void Words_Of_A_Person_Count(string body) => Assert.Empty(Check(body));

    [Theory]
    [InlineData("## What\n\nA greeting.\n- [ ] done", 11, 0)]
    [InlineData("## What\n\nA greeting.\n- [ ] done", 12, 1)]
    public void Policy_Asks_For_A_Length(string body, int least, int findings) =>
        Assert.Equal(findings, Check(body, ReviewRun.With("description", ("min-length", least))).Count());

    [Fact]
    public void The_Length_Is_Told() => Assert.Equal(
        "The description has 1 character of text; at least 20 are agreed.",
        Check("x", ReviewRun.With("description", ("min-length", 20))).Single());

    [Theory]
    [InlineData("1.\n2)\n")]
    [InlineData("```\n\n```")]
    public void Empty_Items_And_Empty_Code_Do_Not_Count(string body) => Assert.Single(Check(body));

    private static IEnumerable<string> Check(string body, ReviewSettings? settings = null) =>
        ReviewRun.Of(ReviewRun.Approved().With(s => s with { Body = body }), settings).FindingsOf("description").Select(f => f.Message);
}
