using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

/// <summary>A template that is merged as a record is found out, whatever it calls its status.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string, string> All { get; } = new()
    {
        { "MADR 4", Records.Madr4Template },
        { "MADR 4, bare", Templates.Madr4Bare },
        { "MADR 2", Templates.Madr2 },
        { "adr-tools", Records.NygardTemplate },
        { "Nygard", Templates.Nygard },
        { "log4brains", Templates.Log4Brains },
        { "Y-statement", Templates.Statement },
        { "Tyree and Akerman", Templates.Tyree },
        { "this repository", File.ReadAllText(RepositoryRoot.Combine("docs", "adr", "template.md")) },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_Template_Fails(string name, string text)
    {
        var findings = Evaluated.Lint("sections-filled", text, "docs/adr/template.md");

        Assert.True(findings.Any(f => f.Severity == Severity.Error), $"{name}: {string.Join('\n', findings.Select(f => f.Message))}");
    }

    [Fact]
    public void An_Example_With_Dots_At_The_End_Of_A_Sentence_Is_A_Record_Like_Any_Other()
    {
        var record = DecisionRecordParser.Parse("docs/adr/001-use-postgresql-for-primary-database.md", Templates.Guide);

        Assert.Equal((1, "accepted", DecisionFormat.Nygard), (record.Number, record.Status, record.Format));
        Assert.Empty(Assert.Single(DecisionLinter.Lint([record], new EffectivePolicy())).Findings);
    }

    [Fact]
    public void While_The_Title_Is_A_Templates_A_Proposed_One_Fails_Too()
    {
        const string Text = "# NNNN. Title\n\nStatus: proposed\n\n## Decision\n\nTBD\n";

        Assert.Equal(Severity.Error, Assert.Single(Evaluated.Lint("sections-filled", Text)).Severity);
        Assert.Equal("The title is the template's: \"NNNN. Title\".", Assert.Single(Evaluated.Lint("title-present", Text)).Message);
    }

    [Theory]
    [InlineData("Use templates for mail")]
    [InlineData("Title every page")]
    [InlineData("XML over JSON")]
    [InlineData("Record architecture decisions")]
    public void A_Title_Of_Its_Own_Is_Fine(string title)
    {
        Assert.Empty(Evaluated.Lint("title-present", Records.Nygard(title)));
    }

    [Fact]
    public void What_Is_Left_In_Properties_Is_Named()
    {
        var record = new DecisionRecord
        {
            Path = "docs/adr/0007-use-queues.md",
            Status = "accepted",
            DateText = "YYYY-MM-DD",
            DateLine = 4,
            ReviewByText = "TBD",
            ReviewByLine = 5,
            Roles = new DecisionRoles { Approvers = ["ada", "{list everyone involved in the decision}", "{and more}"] },
        };

        var findings = Evaluated.Lint("sections-filled", null, record);

        Assert.Equal(
            [
                ("The date is the template's: \"YYYY-MM-DD\".", 4),
                ("The day of the next review is the template's: \"TBD\".", 5),
                ("The list of people is the template's: \"{list everyone involved in the decision}\".", (int?)null),
            ],
            findings.Select(f => (f.Message, f.Location?.Line)));
    }
}
