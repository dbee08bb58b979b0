namespace Automation.Core.Tests.Decisions;

public sealed class TitlePresentRuleTests
{
    private const string Rule = "title-present";

    [Theory]
    [InlineData("# Use queues", null)]
    [InlineData("Use queues\n==========", null)]
    [InlineData("# 7. Use {braces} in templates", "The title is the template's: \"Use {braces} in templates\".")]
    [InlineData("# [short title of solved problem]", "The title is the template's: \"[short title of solved problem]\".")]
    [InlineData("# 7.", "The record has no title.")]
    [InlineData("## Use queues", "The record has no title.")]
    [InlineData("", "The record has no title.")]
    public void A_Record_Has_A_Title_Of_Its_Own(string heading, string? message)
    {
        Assert.Equal(message, Evaluated.Lint(Rule, $"{heading}\n\n## Decision\n\nWe use them.\n").SingleOrDefault()?.Message);
    }

    [Fact]
    public void The_Templates_Title_Is_Found_On_Its_Line()
    {
        Assert.Equal(7, Assert.Single(Evaluated.Lint(Rule, Records.Madr4Template)).Location?.Line);
    }
}
