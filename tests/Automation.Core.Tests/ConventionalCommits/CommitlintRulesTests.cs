using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Our rules beside those of commitlint (https://commitlint.js.org/reference/rules.html).</summary>
public sealed class CommitlintRulesTests
{
    private const string Reference =
        "body-case body-empty body-full-stop body-leading-blank body-max-length body-max-line-length body-min-length "
        + "breaking-change-exclamation-mark footer-empty footer-leading-blank footer-max-length footer-max-line-length "
        + "footer-min-length header-case header-full-stop header-max-length header-min-length header-trim references-empty scope-case "
        + "scope-delimiter-style scope-empty scope-enum scope-max-length scope-min-length signed-off-by subject-case subject-empty "
        + "subject-exclamation-mark subject-full-stop subject-max-length subject-min-length trailer-exists type-case type-empty "
        + "type-enum type-max-length type-min-length";

    [Fact]
    public void Every_Rule_Of_Its_Reference_Is_There()
    {
        var ours = ConventionalCommitsPractice.AllRules.Select(rule => rule.Id).ToHashSet();

        Assert.All(Reference.Split(' '), id => Assert.Contains(id, ours));
    }

    /// <summary>Where a default is not that of config-conventional, the reason stands beside it.</summary>
    [Theory]
    [InlineData("body-leading-blank", Severity.Error, "always")] // a warning there; without it the message breaks point 6
    [InlineData("body-max-line-length", Severity.Warning, null, 100)] // an error there; unwrapped prose is a matter of taste
    [InlineData("footer-leading-blank", Severity.Error, "always")] // a warning there; without it the message breaks point 8
    [InlineData("footer-max-line-length", Severity.Warning, null, 100)] // an error there, see body-max-line-length
    [InlineData("header-max-length", Severity.Error, null, 100)]
    [InlineData("header-trim", Severity.Error, null)]
    [InlineData("subject-case", Severity.Error, "never", "sentence-case start-case pascal-case upper-case")]
    [InlineData("subject-empty", Severity.Error, "never")]
    [InlineData("subject-full-stop", Severity.Error, "never", ".")]
    [InlineData("type-case", Severity.Error, "always", "lower-case")]
    [InlineData("type-empty", Severity.Error, "never")]
    [InlineData("type-enum", Severity.Error, "always", "")] // empty: the types of the policy, which are the same
    public void The_Rules_Of_Its_Conventional_Configuration_Have_Its_Options_And_Values(
        string id, Severity severity, string? when, object? value = null)
    {
        var rule = Assert.Single(ConventionalCommitsPractice.AllRules, rule => rule.Id == id);

        Assert.Equal(severity, rule.DefaultSeverity);
        Assert.Equal(when, Default(rule, "when"));
        Assert.Equal(value, Default(rule, "value"));
    }

    [Fact]
    public void The_Types_Are_Those_Of_Its_Conventional_Configuration() => Assert.Equal(
        "build chore ci docs feat fix perf refactor revert style test", string.Join(' ', new ConventionalCommitsSettings().Types));

    [Fact]
    public void All_Other_Rules_Of_Its_Reference_Are_Off()
    {
        string[] on =
        [
            "body-leading-blank", "body-max-line-length", "footer-leading-blank", "footer-max-line-length", "header-max-length",
            "header-trim", "scope-enum", "subject-case", "subject-empty", "subject-full-stop", "type-case", "type-empty", "type-enum",
        ];

        var ours = ConventionalCommitsPractice.AllRules.Where(rule => Reference.Split(' ').Contains(rule.Id) && !on.Contains(rule.Id));

        Assert.All(ours, rule => Assert.Null(rule.DefaultSeverity));
    }

    [Theory]
    [InlineData("value: kebab-case")]
    [InlineData("value: [kebab-case]")]
    public void One_Letter_Case_Needs_No_Brackets(string value)
    {
        var policy = Read($$"""
            version: 1
            practices:
              conventional-commits:
                rules:
                  scope-case: { severity: error, {{value}} }
            """);

        Assert.Empty(policy.Problems);
        Assert.Equal(["scope-case"], FindingsOn("feat(fooBar): x", policy).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("value: kebap-case", "kebab-case")]
    [InlineData("value: 3", "list")]
    [InlineData("when: sometimes", "always")]
    public void Other_Words_Are_Reported(string option, string expected)
    {
        var policy = Read($$"""
            version: 1
            practices:
              conventional-commits:
                rules:
                  scope-case: { severity: error, {{option}} }
            """);

        Assert.Contains(expected, Assert.Single(policy.Problems).Message, StringComparison.Ordinal);
    }

    private static EffectivePolicy Read(string text) =>
        new PolicyResolver(PracticeCatalog.All).Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text)]);

    private static object? Default(Rule<CommitSubject> rule, string option) =>
        rule.Options.FirstOrDefault(o => o.Name == option)?.Default is var value && value is IReadOnlyList<string> list
            ? string.Join(' ', list)
            : value;
}
