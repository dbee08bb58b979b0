using Automation.Core.Practices;

namespace Automation.Core.Tests.Decisions;

public sealed class SectionsFilledRuleTests
{
    private const string Rule = "sections-filled";

    [Theory]
    [InlineData("Retries are easy.")]
    [InlineData("* easy\n* hard")]
    [InlineData("![A drawing](a.png)")]
    [InlineData("```csharp\nvar x = {name};\n```")]
    [InlineData("### Good\n\nRetries.")]
    [InlineData("The route is /users/{id}, the variable ${name}, the code `{placeholder}`.")]
    [InlineData("The owner is to be decided by the next meeting at the latest, we wrote.")]
    [InlineData("[x] done, [link](https://example.com), [RFC 2119]")]
    [InlineData("N/A")]
    [InlineData("We need a relational database for our e-commerce platform...")]
    [InlineData("And so on ...\n\n...\n\nuntil it ends …")]
    [InlineData("Dates are written as YYYY-MM-DD [e.g., 2026-01-31].")]
    [InlineData("What follows is\nto be determined by whoever calls it,\nTODO comments among it.")]
    [InlineData("We follow trunk-based development (TBD). TBD suits us.")]
    [InlineData("✅")]
    [InlineData("Every tenant has a schema, where {tenant} is its name, {region} its place.")]
    public void A_Section_That_Says_Something_Is_Fine(string text)
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard(consequences: text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- say what follows -->")]
    [InlineData("### Good\n\n### Bad")]
    [InlineData("---")]
    public void An_Empty_Section_Is_Found(string text)
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, Records.Nygard(consequences: text)));

        Assert.Equal("The section \"Consequences\" is empty.", finding.Message);
        Assert.Equal((Severity.Error, 17), (finding.Severity, finding.Location?.Line));
    }

    [Theory]
    [InlineData("{what follows}", "{what follows}")]
    [InlineData("Chosen: \"{title of option 1}\"", "{title of option 1}")]
    [InlineData("* {…}", "{…}")]
    [InlineData("Chosen: {option}", "{option}")]
    [InlineData("The rest is TBD.", "TBD")]
    [InlineData("tbd", "tbd")]
    [InlineData("...", "...")]
    [InlineData("* …\n* ...", "* … * ...")]
    [InlineData("### Good\n\n…", "### Good  …")]
    [InlineData("* To be defined", "To be defined")]
    [InlineData("TODO: write this", "TODO")]
    [InlineData("* [option 1]", "[option 1]")]
    [InlineData("What becomes easier or more difficult to do because of this change?", "What becomes easier or more difficult to do")]
    public void A_Placeholder_Is_Found(string text, string placeholder)
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, Records.Nygard(consequences: text)));

        Assert.Equal($"The section \"Consequences\" is not filled in: \"{placeholder}\".", finding.Message);
    }

    [Theory]
    [InlineData("---\nreversible: \"{Can it be taken back?}\"\n---\n\n# 7. Use queues\n", 2)]
    [InlineData("# 7. Use queues\n\nReversible: {Can it be taken back?}\n", 3)]
    public void So_Is_What_A_Draft_Asks_About_The_Way_Back(string beginning, int line)
    {
        var text = Records.Nygard().Replace("# 7. Use queues\n", beginning, StringComparison.Ordinal);

        var finding = Assert.Single(Evaluated.Lint(Rule, text));

        Assert.Equal("The reversibility is the template's: \"{Can it be taken back?}\".", finding.Message);
        Assert.Equal((Severity.Error, line), (finding.Severity, finding.Location?.Line));
    }

    [Fact]
    public void A_Placeholder_Is_Found_On_Its_Line()
    {
        var text = Records.Nygard(consequences: "Retries\nare easy.\n\n* a\n* b is\n  {what follows}");

        Assert.Equal(24, Assert.Single(Evaluated.Lint(Rule, text)).Location?.Line);
    }

    [Theory]
    [InlineData("Draft", Severity.Warning)]
    [InlineData("Proposed", Severity.Warning)]
    [InlineData("Accepted", Severity.Error)]
    [InlineData("Rejected", Severity.Error)]
    public void While_The_Decision_Is_Pending_It_Is_At_Most_A_Warning(string status, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(Evaluated.Lint(Rule, Records.Nygard(status: status, consequences: "TBD"))).Severity);
    }

    [Theory]
    [InlineData("The route is adr-{number}-{title}.md below https://example.com/{id}.")]
    [InlineData("Todo lists are kept in the browser.")]
    [InlineData("What would become harder? Nothing. We looked.")]
    public void What_Only_Looks_Like_A_Placeholder_Is_Fine(string text)
    {
        Assert.Empty(Evaluated.Lint(Rule, Records.Nygard(consequences: text)));
    }

    [Fact]
    public void An_Empty_Section_That_No_Format_Asks_For_Is_A_Warning()
    {
        var finding = Assert.Single(Evaluated.Lint(Rule, $"{Records.Nygard()}\n## Links\n"));

        Assert.Equal(("The section \"Links\" is empty.", Severity.Warning), (finding.Message, finding.Severity));
    }

    [Fact]
    public void Consequences_Are_More_Than_A_Question()
    {
        const string Question = "What becomes easier, what harder, and what must we watch?";

        Assert.Equal(
            $"The section \"Consequences\" is not filled in: \"{Question}\".",
            Assert.Single(Evaluated.Lint(Rule, Records.Nygard(consequences: Question))).Message);
    }

    [Theory]
    [InlineData("Proposed / Accepted / Superseded", true)]
    [InlineData("Proposed | Accepted", true)]
    [InlineData("Proposed -> Accepted", false)]
    public void A_Status_That_Is_Still_A_Choice_Is_Found(string status, bool isFound)
    {
        string[] expected = isFound ? [$"The status is the template's: \"{status}\"."] : [];

        Assert.Equal(expected, Evaluated.Lint(Rule, Records.Nygard(status: status)).Select(f => f.Message));
    }

    [Fact]
    public void Unfilled_Templates_Are_Found_Section_By_Section()
    {
        string[] Words(string template) => [.. Evaluated.Lint(Rule, template).Select(f => f.Message.Split('"')[0])];

        Assert.Equal(4, Words(Records.Madr4Template).Count(m => m == "The section "));
        Assert.Contains("The status is the template's: ", Words(Records.Madr4Template));
        Assert.Equal(3, Words(Records.NygardTemplate).Count(m => m == "The section "));
    }
}
