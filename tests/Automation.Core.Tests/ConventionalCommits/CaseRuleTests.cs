using Automation.Core.Policies;
using Automation.Core.Practices.ConventionalCommits;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>The rules <c>type-case</c>, <c>scope-case</c>, <c>header-case</c> and <c>body-case</c>.</summary>
public sealed class CaseRuleTests
{
    [Theory]
    [InlineData("lower-case", "foo", "Foo")]
    [InlineData("lower-case", "foo-bar", "fooBar")]
    [InlineData("upper-case", "FOO", "Foo")]
    [InlineData("camel-case", "fooBar", "FooBar")]
    [InlineData("camel-case", "foo", "foo-bar")]
    [InlineData("kebab-case", "foo-bar", "foo_bar")]
    [InlineData("kebab-case", "v2-api", "foo--bar")]
    [InlineData("kebab-case", "foo", "fooBar")]
    [InlineData("pascal-case", "FooBar", "fooBar")]
    [InlineData("pascal-case", "Foo", "FOO")]
    [InlineData("sentence-case", "Foo", "foo")]
    [InlineData("snake-case", "foo_bar", "foo-bar")]
    [InlineData("snake-case", "foo", "_foo")]
    [InlineData("start-case", "Foo Bar", "Foo bar")]
    public void A_Scope_Is_In_A_Case_Or_Not(string letterCase, string fits, string differs)
    {
        Assert.False(Finds("scope-case", $"feat({fits}): x", ("value", new[] { letterCase })));
        Assert.True(Finds("scope-case", $"feat({differs}): x", ("value", new[] { letterCase })));
        Assert.True(Finds("scope-case", $"feat({fits}): x", ("when", "never"), ("value", new[] { letterCase })));
        Assert.False(Finds("scope-case", $"feat({differs}): x", ("when", "never"), ("value", new[] { letterCase })));
    }

    [Theory]
    [InlineData("feat(api,webApp): x", true)]
    [InlineData("feat(api/web): x", false)]
    [InlineData("feat(@owner/name): x", false)]
    [InlineData("feat(123): x", false)]
    [InlineData("feat(\u6DFB\u52A0): x", false)]
    [InlineData("feat: x", false)]
    public void Each_Of_Several_Scopes_Is_Looked_At(string message, bool found) =>
        Assert.Equal(found, Finds("scope-case", message, ("value", new[] { "kebab-case" })));

    [Fact]
    public void One_Of_Several_Cases_Is_Enough()
    {
        Assert.False(Finds("scope-case", "feat(FooBar): x", ("value", new[] { "kebab-case", "pascal-case" })));
        Assert.True(Finds("scope-case", "feat(foo_bar): x", ("value", new[] { "kebab-case", "pascal-case" })));
    }

    [Theory]
    [InlineData("Feat: x", "pascal-case", false)]
    [InlineData("feat: x", "pascal-case", true)]
    [InlineData("FEAT: x", "upper-case", false)]
    [InlineData("feat: x", "upper-case", true)]
    public void The_Types_Case_Can_Be_Another(string message, string letterCase, bool found) =>
        Assert.Equal(found, Finds("type-case", message, ("value", new[] { letterCase })));

    [Theory]
    [InlineData("Fix: ADD IT", "change the first line to `fix: ADD IT`")]
    [InlineData("JIRA-123: add it", "change the letter case of the type")]
    public void Only_A_Known_Type_Is_Offered_In_The_Other_Case(string message, string fix)
    {
        var finding = Assert.Single(CommitFindings.Of(message, EffectivePolicy.Default), f => f.Rule == "conventional-commits/type-case");

        Assert.Contains(fix, finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Types_Case_Can_Be_Forbidden() =>
        Assert.True(Finds("type-case", "feat: x", ("when", "never"), ("value", new[] { "lower-case" })));

    [Theory]
    [InlineData("feat: add it", false)]
    [InlineData("feat: add HTTP support", false)]
    [InlineData("feat: add Foo", true)]
    public void The_First_Line_Is_In_Lower_Case(string message, bool found) => Assert.Equal(found, Finds("header-case", message));

    [Theory]
    [InlineData("Add it.\nNow.", false)]
    [InlineData("`foo` is added.", false)]
    [InlineData("add it", true)]
    public void The_Body_Is_In_Sentence_Case(string body, bool found) =>
        Assert.Equal(found, Finds("body-case", $"feat: x\n\n{body}", ("value", new[] { "sentence-case" })));
}
