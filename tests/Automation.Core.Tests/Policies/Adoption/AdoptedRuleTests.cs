using Automation.Core.Practices;
using static Automation.Core.Tests.Policies.Adoption.Adopting;

namespace Automation.Core.Tests.Policies.Adoption;

public sealed class AdoptedRuleTests
{
    private const string Conventional = """{ "extends": ["@commitlint/config-conventional"] }""";

    [Theory]
    [InlineData("body-leading-blank", Severity.Warning)]
    [InlineData("body-max-line-length", Severity.Error)]
    [InlineData("footer-leading-blank", Severity.Warning)]
    [InlineData("footer-max-line-length", Severity.Error)]
    [InlineData("header-max-length", Severity.Error)]
    [InlineData("header-trim", Severity.Error)]
    [InlineData("subject-case", Severity.Error)]
    [InlineData("subject-empty", Severity.Error)]
    [InlineData("subject-full-stop", Severity.Error)]
    [InlineData("type-case", Severity.Error)]
    [InlineData("type-empty", Severity.Error)]
    [InlineData("type-enum", Severity.Error)]
    public void A_Shared_Configuration_Brings_Its_Rules(string rule, Severity expected) =>
        Assert.Equal(expected, SeverityOf(rule, Conventional));

    [Theory]
    [InlineData("config-angular", "header-max-length", 72)]
    [InlineData("@commitlint/config-angular", "header-max-length", 72)]
    [InlineData("@commitlint/config-conventional", "header-max-length", 100)]
    public void Every_Name_Of_A_Shared_Configuration_Is_Known(string name, string rule, int value) =>
        Assert.Equal(value, OptionsOf(rule, $"extends: '{name}'").Number("value"));

    [Fact]
    public void The_Last_Of_Several_Shared_Configurations_Wins()
    {
        var settings = Settings("extends: ['@commitlint/config-conventional', '@commitlint/config-angular']");

        Assert.DoesNotContain("chore", settings.Types);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("[0]", null)]
    [InlineData("[0, always, 50]", null)]
    [InlineData("[1, always, 50]", Severity.Warning)]
    [InlineData("[2, always, 50]", Severity.Error)]
    public void The_Level_Becomes_The_Severity(string rule, Severity? expected) => Assert.Equal(
        expected, SeverityOf("header-max-length", $"extends: '@commitlint/config-conventional'\nrules: {{ header-max-length: {rule} }}"));

    [Fact]
    public void A_Rule_Of_The_Configuration_Replaces_That_Of_The_Shared_One() => Assert.Equal(
        72,
        OptionsOf(
            "header-max-length",
            "rules: { header-max-length: [2, always, 72] }\nextends: '@commitlint/config-conventional'").Number("value"));

    [Fact]
    public void Without_A_Shared_Configuration_Only_The_Listed_Rules_Of_Commitlint_Are_On()
    {
        const string Configuration = "rules: { header-max-length: [2, always, 72] }";

        Assert.Equal(Severity.Error, SeverityOf("header-max-length", Configuration));
        Assert.All(
            (string[])["type-enum", "type-case", "type-empty", "subject-case", "subject-full-stop", "body-leading-blank", "header-format"],
            rule => Assert.Null(SeverityOf(rule, Configuration)));
    }

    [Fact]
    public void Rules_That_Commitlint_Does_Not_Have_Are_Warnings_At_Most()
    {
        Assert.Equal(Severity.Warning, SeverityOf("breaking-change-footer", Conventional));
        Assert.Equal(Severity.Warning, SeverityOf("fixup-commit", Conventional));
    }

    [Theory]
    [InlineData("type-empty: [1, never]", Severity.Warning)]
    [InlineData("type-empty: [1, never], subject-empty: [2, never]", Severity.Error)]
    [InlineData("type-empty: [0]", null)]
    public void A_First_Line_That_Cannot_Be_Read_Weighs_As_Much_As_A_Missing_Type_Or_Subject(string rules, Severity? expected) =>
        Assert.Equal(expected, SeverityOf("header-format", $"rules: {{ {rules} }}"));

    [Fact]
    public void Types_And_Scopes_Become_Those_Of_The_Policy()
    {
        var settings = Settings("rules: { type-enum: [2, always, [feat, fix]], scope-enum: [1, always, [api, '@a/b']] }");

        Assert.Equal(["feat", "fix"], settings.Types);
        Assert.Equal(["@a/b", "api"], settings.Scopes.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Scopes_With_Their_Delimiters_Are_Scopes()
    {
        var adopted = Translate("rules: { scope-enum: [2, always, { scopes: [api], delimiters: ['|'] }] }");

        Assert.Equal(["api"], Resolve(adopted).Policy.ConventionalCommits.Scopes.Keys);
        Assert.Equal("rules.scope-enum", Assert.Single(adopted.Unmapped).Key);
    }

    [Fact]
    public void Listed_Types_Are_In_Lower_Case_For_Commitlint_So_Another_Case_Is_Found()
    {
        Assert.Equal(Severity.Warning, SeverityOf("type-case", "rules: { type-enum: [1, always, [feat]] }"));
        Assert.Null(SeverityOf("type-case", "rules: { type-enum: [2, always, [feat, Fix]] }"));
    }

    [Fact]
    public void A_Type_That_No_Policy_Can_List_Is_Said_And_The_Others_Stay()
    {
        var adopted = Translate("rules: { type-enum: [2, always, ['a b', feat]] }");

        Assert.Equal(["feat"], Resolve(adopted).Policy.ConventionalCommits.Types);
        Assert.Equal("'a b' cannot be listed.", Assert.Single(adopted.Unmapped).Reason);
    }

    [Theory]
    [InlineData("subject-case: [2, never, [Sentence]]", "subject-case")]
    [InlineData("header-max-length: [2, always, many]", "header-max-length")]
    [InlineData("header-max-length: [2, always, 0]", "header-max-length")]
    [InlineData("type-enum: [2, always, []]", "type-enum")]
    [InlineData("header-trim: [2, never]", "header-trim")]
    public void A_Setting_That_The_Policy_Cannot_Say_Turns_The_Rule_Off_And_Is_Said(string setting, string rule)
    {
        var configuration = $"rules: {{ {setting} }}";

        Assert.Equal($"rules.{rule}", Assert.Single(Translate(configuration).Unmapped).Key);
        Assert.Null(SeverityOf(rule, configuration));
    }

    [Theory]
    [InlineData(".inf")]
    [InlineData("null")]
    public void No_Limit_Is_No_Rule(string value)
    {
        var configuration = $"extends: '@commitlint/config-conventional'\nrules: {{ body-max-line-length: [2, always, {value}] }}";

        Assert.Null(SeverityOf("body-max-line-length", configuration));
        Assert.Empty(Translate(configuration).Unmapped);
    }

    [Fact]
    public void One_Case_And_A_List_Of_Cases_Are_The_Same() => Assert.Equal(
        ["upper-case"], OptionsOf("subject-case", "rules: { subject-case: [2, never, uppercase] }").List("value"));
}
