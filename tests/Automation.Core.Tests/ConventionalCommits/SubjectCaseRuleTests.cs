using static Automation.Core.Tests.ConventionalCommits.PracticeDriver;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class SubjectCaseRuleTests
{
    /// <summary>What users of commitlint reported as wrongly refused, and its kin.</summary>
    [Theory]
    [InlineData("HTTP support")]
    [InlineData("VAT note is not shown")]
    [InlineData("GitHub login")]
    [InlineData("GitHub")]
    [InlineData("iOS build")]
    [InlineData("OAuth2 login")]
    [InlineData("ESLint plugin is updated")]
    [InlineData("README.md is wrong")]
    [InlineData("Program.cs is too long")]
    [InlineData("Foo.sayBar returns nothing")]
    [InlineData("Foo::bar returns nothing")]
    [InlineData("Foo() returns nothing")]
    [InlineData("Foo_bar is gone")]
    [InlineData("C# 14 is used")]
    [InlineData("C++ headers are found")]
    [InlineData("`Foo` is gone")]
    [InlineData("`Foo bar` Baz")]
    [InlineData("\"Foo\" is gone")]
    [InlineData("I'm an author")]
    [InlineData("I like white space")]
    [InlineData("Docker support")]
    [InlineData("Kubernetes's probes are answered")]
    [InlineData("I18n of dates")]
    [InlineData("X-Forwarded-For is read")]
    [InlineData("A/B tests are counted")]
    [InlineData("(Re)Start")]
    public void What_Has_A_Spelling_Of_Its_Own_May_Begin_A_Description(string description) =>
        Assert.Empty(FindingsOn($"feat: {description}"));

    [Theory]
    [InlineData("Add HTTP support")]
    [InlineData("Add `foo`")]
    [InlineData("Add README.md")]
    [InlineData("Adds/removes a file")]
    [InlineData("Re-enable it")]
    [InlineData("Done.")]
    [InlineData("Go back to one file")]
    [InlineData("\u00C9tendre")]
    [InlineData("Ocr \u8BC6\u522B")]
    public void An_Ordinary_Word_With_A_Capital_Is_Named(string description) => Assert.True(Finds("subject-case", $"feat: {description}"));

    [Theory]
    [InlineData("Add it", false)]
    [InlineData("GitHub login", false)]
    [InlineData("iOS build", false)]
    [InlineData("\u6DFB\u52A0", false)]
    [InlineData("add it", true)]
    public void Sentence_Case_Can_Be_Asked_For(string description, bool found)
    {
        Assert.Equal(found, Finds("subject-case", $"feat: {description}", ("when", "always"), ("value", new[] { "sentence-case" })));
    }

    [Theory]
    [InlineData("add CLI to the list", false)]
    [InlineData("use sbx for GitHub", false)]
    [InlineData("Add a list", true)]
    [InlineData("add a List", true)]
    [InlineData("ADD A LIST", true)]
    public void Lower_Case_Can_Be_Asked_For(string description, bool found) =>
        Assert.Equal(found, Finds("subject-case", $"feat: {description}", ("when", "always"), ("value", new[] { "lower-case" })));

    [Theory]
    [InlineData("kebab-case", "add-it", "add it")]
    [InlineData("camel-case", "addIt", "add_it")]
    [InlineData("start-case", "Add It", "Add it")]
    [InlineData("upper-case", "ADD IT", "add IT now")]
    public void Any_Case_Can_Be_Asked_For(string letterCase, string fits, string differs)
    {
        Assert.False(Finds("subject-case", $"feat: {fits}", ("when", "always"), ("value", new[] { letterCase })));
        Assert.True(Finds("subject-case", $"feat: {differs}", ("when", "always"), ("value", new[] { letterCase })));
    }

    [Fact]
    public void The_Corrected_Line_Begins_With_A_Capital_Where_That_Is_Asked_For()
    {
        var policy = Policy("subject-case", null, ("when", "always"), ("value", new[] { "sentence-case" }));

        Assert.Contains("`feat: Add it`", FindingOn("feat: add it", "subject-case", policy).Fix, StringComparison.Ordinal);
    }
}
