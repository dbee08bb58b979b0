using Automation.Core.Practices;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>revert-target</c>, <c>type-repeated</c>, and the leading blanks turned around.</summary>
public sealed class RevertAndRepeatRuleTests
{
    [Theory]
    [InlineData("revert: feat: x\n\nRefs: 676104e, a215868")]
    [InlineData("revert: feat: x\n\nThis reverts commit 676104e0a215868.")]
    [InlineData("revert: feat: x\n\nReference: 676104e")]
    [InlineData("Revert: x\n\nbody\n\nRefs: 676104e", "type-case")]
    [InlineData("feat: x")]
    public void A_Revert_Names_Its_Target(string message, string? other = null) =>
        Assert.Equal(other is null ? [] : [other], FindingsOn(message).Select(f => f.Rule));

    [Theory]
    [InlineData("revert: feat: x")]
    [InlineData("revert: feat: x\n\nRefs: #12")]
    [InlineData("revert: feat: x\n\nRefs: the one before")]
    public void A_Revert_Without_A_Target_Is_An_Information(string message) =>
        Assert.Equal(Severity.Info, FindingOn(message, "revert-target").Severity);

    [Fact]
    public void A_Title_Cannot_Name_A_Target() =>
        Assert.Empty(Evaluate(Titled("revert: feat: x").With(s => s with { Commits = [] })).Findings);

    [Theory]
    [InlineData("fix: fix: x", "`fix: x`")]
    [InlineData("fix: fix(api): x", "`fix(api): x`")]
    [InlineData("fix(api): fix: x", "keep the type that fits")]
    [InlineData("fix: feat!: x", "keep the type that fits")]
    public void A_Type_That_Stands_Twice_Is_A_Warning(string message, string fix)
    {
        var finding = FindingOn(message, "type-repeated");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(fix, finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix: docs are wrong: there is no x")]
    [InlineData("fix: note: x")]
    [InlineData("fix: fix it")]
    public void Other_Words_Before_A_Colon_Pass(string message) => Assert.Empty(FindingsOn(message));

    [Theory]
    [InlineData("body-leading-blank", "feat: x\nbody", "feat: x\n\nbody")]
    [InlineData("footer-leading-blank", "feat: x\nRefs: #1", "feat: x\n\nRefs: #1")]
    public void Leading_Blanks_Can_Be_Turned_Around(string rule, string crowded, string spaced)
    {
        Assert.True(Finds(rule, crowded));
        Assert.False(Finds(rule, spaced));
        Assert.False(Finds(rule, crowded, ("when", "never")));
        Assert.True(Finds(rule, spaced, ("when", "never")));
        Assert.False(Finds(rule, "feat: x", ("when", "never")));
    }
}
