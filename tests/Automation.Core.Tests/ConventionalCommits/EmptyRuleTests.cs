using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>*-empty</c>.</summary>
public sealed class EmptyRuleTests
{
    [Theory]
    [InlineData("body-empty", "feat: x\n\nbody", "feat: x")]
    [InlineData("footer-empty", "feat: x\n\nRefs: #1", "feat: x\n\nbody")]
    [InlineData("scope-empty", "feat(api): x", "feat: x")]
    [InlineData("type-empty", "feat: x", "(api): x")]
    [InlineData("subject-empty", "feat: x", "feat: ")]
    public void A_Part_Must_Be_There_Or_Must_Not(string rule, string with, string without)
    {
        Assert.False(Finds(rule, with));
        Assert.True(Finds(rule, without));
        Assert.True(Finds(rule, with, ("when", "always")));
        Assert.False(Finds(rule, without, ("when", "always")));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("always")]
    public void A_First_Line_That_Does_Not_Parse_Is_Another_Rules_Business(string when)
    {
        Assert.False(Finds("scope-empty", "Add it", ("when", when)));
        Assert.False(Finds("type-empty", "Add it", ("when", when)));
        Assert.False(Finds("subject-empty", "Add it", ("when", when)));
    }

    [Theory]
    [InlineData("body-empty")]
    [InlineData("footer-empty")]
    [InlineData("references-empty")]
    [InlineData("trailer-exists")]
    [InlineData("signed-off-by")]
    public void A_Title_Has_Nothing_Below_It(string rule) =>
        Assert.Empty(Evaluate(Titled("feat: x").With(s => s with { Commits = [] }), Policy(rule, Severity.Error)).Findings);
}
