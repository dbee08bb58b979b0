using Automation.Core.Identity;
using Automation.Core.Practices;

namespace Automation.Core.Tests.Practices;

public sealed class ClosingKeywordsTests
{
    private static readonly RepositoryName Here = new("o", "greeter");

    [Theory]
    [InlineData("Closes #7", "o/greeter#7")]
    [InlineData("fixes: #7 and Resolved #8.", "o/greeter#7 o/greeter#8")]
    [InlineData("CLOSE #7\nclosed #7", "o/greeter#7")]
    [InlineData("fix other/thing.net#12", "other/thing.net#12")]
    [InlineData("Resolves https://github.com/other/thing/issues/3", "other/thing#3")]
    public void What_A_Keyword_Stands_Before_Is_Closed(string description, string expected) =>
        Assert.Equal(expected, Read(description));

    [Theory]
    [InlineData("")]
    [InlineData("See #7")]
    [InlineData("Closes 7")]
    [InlineData("Discloses #7")]
    [InlineData("Closes #0")]
    [InlineData("Closes #7a")]
    [InlineData("Closes#7")]
    [InlineData("Closes #99999999999")]
    public void Anything_Else_Is_Not(string description) => Assert.Empty(Read(description));

    private static string Read(string description) =>
        string.Join(' ', ClosingKeywords.IssuesOf(description, Here).Select(static i => $"{i.Repository}#{i.Number}"));
}
