using Automation.Core.Policies;
using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>scope-max-count</c> and <c>scope-delimiter-style</c>.</summary>
public sealed class SeveralScopesRuleTests
{
    [Theory]
    [InlineData("feat: x", 1, false)]
    [InlineData("feat(api): x", 1, false)]
    [InlineData("feat(api, web): x", 1, true)]
    [InlineData("feat(api/web): x", 2, false)]
    [InlineData("feat(api,web,cli): x", 2, true)]
    public void A_Message_Names_So_Many_Scopes(string message, int most, bool found) =>
        Assert.Equal(found, Finds("scope-max-count", message, ("value", most)));

    [Fact]
    public void A_Slash_In_The_Name_Of_A_Listed_Scope_Separates_Nothing()
    {
        var policy = Policy(settings => settings with
        {
            Scopes = new Dictionary<string, IReadOnlyList<string>> { ["@owner/name"] = [], ["web"] = [] },
            Rules = new Dictionary<string, RuleOverride> { ["scope-max-count"] = new() { Severity = Severity.Error } },
        });

        Assert.Empty(FindingsOn("feat(@owner/name): x", policy));
        FindingOn("feat(@owner/name,web): x", "scope-max-count", policy);
    }

    [Theory]
    [InlineData("feat(api): x", false)]
    [InlineData("feat(api,web): x", false)]
    [InlineData("feat(api, web): x", false)]
    [InlineData("feat(my-api_2): x", false)]
    [InlineData("feat(@api): x", false)]
    [InlineData("feat(api/web): x", true)]
    [InlineData("feat(api|web): x", true)]
    [InlineData("feat(api web): x", true)]
    public void What_Separates_Scopes_Comes_From_The_Policy(string message, bool found) =>
        Assert.Equal(found, Finds("scope-delimiter-style", message, ("value", new[] { "," })));

    [Theory]
    [InlineData("feat(api): x", false)]
    [InlineData("feat(api|web): x", false)]
    [InlineData("feat(api,web): x", true)]
    public void A_Separator_Can_Be_Forbidden(string message, bool found) =>
        Assert.Equal(found, Finds("scope-delimiter-style", message, ("when", "never"), ("value", new[] { "," })));
}
