using Automation.Cli.Commands;

namespace Automation.Cli.Tests.Commands;

public sealed class MessageSourceTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("feat: a", new[] { "feat: a" })]
    [InlineData("feat: a\0", new[] { "feat: a" })]
    [InlineData("feat: a\0fix: b\0", new[] { "feat: a", "fix: b" })]
    [InlineData("feat: a\0\0fix: b", new[] { "feat: a", "", "fix: b" })]
    [InlineData("\0", new[] { "" })]
    public void Messages_Are_Separated_By_Nul_And_One_Trailing_Nul_Ends_The_Last(string text, string[] expected) =>
        Assert.Equal(expected, MessageSource.Split(text));
}
