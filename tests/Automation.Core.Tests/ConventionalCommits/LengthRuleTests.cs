using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>*-max-length</c> and <c>*-min-length</c>.</summary>
public sealed class LengthRuleTests
{
    [Theory]
    [InlineData("type-max-length", "feat: x", 4, 3)]
    [InlineData("scope-max-length", "feat(api): x", 3, 2)]
    [InlineData("subject-max-length", "feat: hello", 5, 4)]
    [InlineData("header-max-length", "feat: hello", 11, 10)]
    [InlineData("body-max-length", "feat: x\n\nab\ncd", 5, 4)]
    [InlineData("footer-max-length", "feat: x\n\nRefs: #1\nRefs: #2", 17, 16)]
    public void A_Part_May_Have_So_Many_Characters_And_No_More(string rule, string message, int allowed, int tooFew)
    {
        Assert.False(Finds(rule, message, ("value", allowed)));
        Assert.True(Finds(rule, message, ("value", tooFew)));
    }

    [Theory]
    [InlineData("type-min-length", "feat: x", 4, 5)]
    [InlineData("scope-min-length", "feat(api): x", 3, 4)]
    [InlineData("subject-min-length", "feat: hello", 5, 6)]
    [InlineData("header-min-length", "feat: hello", 11, 12)]
    [InlineData("body-min-length", "feat: x\n\nab\ncd", 5, 6)]
    [InlineData("footer-min-length", "feat: x\n\nRefs: #1", 8, 9)]
    public void A_Part_Must_Have_So_Many_Characters(string rule, string message, int needed, int tooMany)
    {
        Assert.False(Finds(rule, message, ("value", needed)));
        Assert.True(Finds(rule, message, ("value", tooMany)));
    }

    [Theory]
    [InlineData("scope-min-length")]
    [InlineData("body-min-length")]
    [InlineData("footer-min-length")]
    [InlineData("body-max-length")]
    public void A_Part_That_Is_Not_There_Has_No_Length(string rule) => Assert.False(Finds(rule, "feat: x"));

    [Fact]
    public void An_Emoji_Is_One_Character_Of_Any_Part()
    {
        const string Message = "feat: \U0001F469\u200D\U0001F4BB\U0001F469\u200D\U0001F4BB";

        Assert.False(Finds("subject-max-length", Message, ("value", 2)));
        Assert.True(Finds("subject-min-length", Message, ("value", 3)));
    }

    [Fact]
    public void The_Length_Is_Given()
    {
        var finding = FindingOn("feat: hello", "subject-max-length", Policy("subject-max-length", Severity.Warning, ("value", 4)));

        Assert.Contains("the description has 5 characters; the limit is 4", finding.Message, StringComparison.Ordinal);
    }
}
