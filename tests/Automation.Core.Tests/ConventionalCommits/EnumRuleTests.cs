using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>type-enum</c> and <c>scope-enum</c> with lists of their own.</summary>
public sealed class EnumRuleTests
{
    [Theory]
    [InlineData("feat: x", false)]
    [InlineData("wip: x", true)]
    [InlineData("WIP: x", true)]
    public void Types_Can_Be_Forbidden(string message, bool found) =>
        Assert.Equal(found, Finds("type-enum", message, ("when", "never"), ("value", new[] { "wip" })));

    [Fact]
    public void Without_A_List_No_Type_Is_Forbidden() => Assert.False(Finds("type-enum", "foo: x", ("when", "never")));

    [Theory]
    [InlineData("feat(api): x", false)]
    [InlineData("feat(deps): x", true)]
    [InlineData("feat(api,deps): x", true)]
    [InlineData("feat: x", false)]
    public void Scopes_Can_Be_Forbidden(string message, bool found) =>
        Assert.Equal(found, Finds("scope-enum", message, ("when", "never"), ("value", new[] { "deps" })));

    [Theory]
    [InlineData("feat(api): x", false)]
    [InlineData("feat(api|web): x", false)]
    [InlineData("feat(api,web): x", true)]
    public void Delimiters_Come_From_The_Policy(string message, bool found) =>
        Assert.Equal(found, Finds("scope-enum", message, ("value", new[] { "api", "web" }), ("delimiters", new[] { "|" })));

    [Fact]
    public void A_List_Of_The_Rule_Replaces_The_Policys_Types() =>
        Assert.True(Finds("type-enum", "feat: x", ("value", new[] { "new" })));
}
