using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class CommitLinterTests
{
    [Fact]
    public void Policy_Mode_Sorts_Rules_Into_Errors_And_Warnings()
    {
        var lint = Lint("foo(api)!: Bar.\n\n" + new string('x', 101));

        Assert.False(lint.Valid);
        Assert.Equal(["subject-case", "subject-full-stop", "type-enum"], lint.Errors);
        Assert.Equal(["body-max-line-length"], lint.Warnings);
        Assert.Equal(("foo", "api", true), (lint.Type, lint.Scope, lint.Breaking));
    }

    [Fact]
    public void Policy_Mode_Applies_Severities_And_Switched_Off_Rules()
    {
        var policy = PracticeDriver.Policy(settings => settings with
        {
            Rules = new Dictionary<string, RuleOverride>
            {
                ["type-enum"] = new() { Severity = Severity.Warning },
                ["subject-case"] = new() { Off = true },
                ["subject-full-stop"] = new() { Severity = Severity.Info },
            },
        });

        var lint = Lint("foo: Bar.", policy);

        Assert.True(lint.Valid);
        Assert.Empty(lint.Errors);
        Assert.Equal(["type-enum"], lint.Warnings);
    }

    [Fact]
    public void Policy_Mode_Keeps_The_Ceiling_Of_A_Finding()
    {
        var lint = Lint("feat: a\n\nbody\nSigned-off-by: A");

        Assert.True(lint.Valid);
        Assert.Equal(["footer-leading-blank"], lint.Warnings);
    }

    [Fact]
    public void Spec_Mode_Names_The_Points_In_Ordinal_Order()
    {
        var lint = CommitLinter.Lint("feat:\n\nBREAKING CHANGE:", CommitLintMode.Spec, EffectivePolicy.Default);

        Assert.Equal(["spec-1", "spec-12", "spec-5"], lint.Errors);
        Assert.Null(lint.Type);
        Assert.True(lint.Breaking);
    }

    [Fact]
    public void Spec_Mode_Knows_No_Taste()
    {
        var lint = CommitLinter.Lint("ANYTHING: Goes Here.", CommitLintMode.Spec, EffectivePolicy.Default);

        Assert.True(lint.Valid);
        Assert.Equal("ANYTHING", lint.Type);
    }

    [Theory]
    [InlineData("feat(a)(b)!: x", "feat", "a)(b", true)]
    [InlineData("feat(): x", "feat", null, false)]
    [InlineData("feat: x\n\nbreaking change: y", "feat", null, true)]
    [InlineData("nothing", null, null, false)]
    public void Commitlint_Mode_Reads_The_Parts_As_Its_Parser_Does(string message, string? type, string? scope, bool breaking)
    {
        var lint = CommitLinter.Lint(message, CommitLintMode.Commitlint, EffectivePolicy.Default);

        Assert.Equal((type, scope, breaking), (lint.Type, lint.Scope, lint.Breaking));
    }

    private static CommitLint Lint(string message, EffectivePolicy? policy = null) =>
        CommitLinter.Lint(message, CommitLintMode.Policy, policy ?? EffectivePolicy.Default);
}
