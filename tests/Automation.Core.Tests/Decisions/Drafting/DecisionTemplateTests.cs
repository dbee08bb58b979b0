using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.Decisions.Drafting;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Decisions.Drafting;

public sealed class DecisionTemplateTests
{
    private static readonly DecisionDraft Draft = new()
    {
        Path = "docs/adr/0042-use-queues.md",
        Title = "Use queues",
        Date = new DateOnly(2026, 11, 16),
    };

    [Theory]
    [InlineData(DecisionFormat.Nygard, "new-nygard.md")]
    [InlineData(DecisionFormat.Other, "new-nygard.md")]
    [InlineData(DecisionFormat.Madr, "new-madr.md")]
    public void A_New_Record_Begins_With_Blanks(DecisionFormat format, string golden)
    {
        Golden.Verify(DecisionTemplate.Render(Draft with { Format = format }), golden);
    }

    [Theory]
    [InlineData(DecisionFormat.Nygard, "full-nygard.md")]
    [InlineData(DecisionFormat.Madr, "full-madr.md")]
    public void What_Is_Known_Stands_In_It(DecisionFormat format, string golden)
    {
        var draft = Draft with
        {
            Path = "packages/a/docs/adr/0042-use-queues.md",
            Format = format,
            Status = "accepted",
            Context = "Deliveries come in bursts.\n\n- workers fall behind\n- GitHub gives up",
            IsReversible = true,
            Areas = ["src/Queues/", "src/**/*Queue.cs"],
            Supersedes = new StandingDecisionReference("docs/adr/0005-use (old) tables.md", 5, "Use [old] tables"),
        };

        Golden.Verify(DecisionTemplate.Render(draft), golden);
    }

    [Theory]
    [InlineData(DecisionFormat.Nygard)]
    [InlineData(DecisionFormat.Madr)]
    public void It_Is_Read_Back_And_Its_Blanks_Are_Found(DecisionFormat format)
    {
        var text = DecisionTemplate.Render(Draft with { Format = format });

        var record = DecisionRecordParser.Parse(Draft.Path, text);

        Assert.Equal((42, "Use queues", "proposed", format), (record.Number, record.Title, record.Status, record.Format));
        var findings = Assert.Single(DecisionLinter.Lint([record], Core.Policies.EffectivePolicy.Default)).Findings;
        Assert.Contains(findings, f => f.Rule == "decisions/sections-filled");
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Assert.DoesNotContain(
            DecisionLinter.Lint([DecisionRecordParser.Parse(Draft.Path, Filled(text))], Core.Policies.EffectivePolicy.Default).Single().Findings,
            f => f.Severity > Severity.Info);
    }

    [Fact]
    public void A_Dated_Record_Has_No_Number_In_Its_Title()
    {
        var draft = Draft with { Path = "docs/adr/20261116-use-queues.md" };

        Assert.StartsWith("# Use queues\n", DecisionTemplate.Render(draft), StringComparison.Ordinal);
    }

    /// <summary>Whatever strangers wrote, the record has the title and the sections that it should, and nothing in it comes alive.</summary>
    [Property(MaxTest = 500)]
    public void Hostile_Texts_Stand_In_It_As_They_Are(NonNull<string> title, NonNull<string> context, bool madr)
    {
        var words = $"a {title.Get}";
        var draft = Draft with
        {
            Title = words,
            Context = context.Get,
            Format = madr ? DecisionFormat.Madr : DecisionFormat.Nygard,
        };

        var record = DecisionRecordParser.Parse(draft.Path, DecisionTemplate.Render(draft));

        Assert.Equal(DraftText.Plain(words), record.Title);
        Assert.Equal(("proposed", 42), (record.Status, record.Number));
        var blank = DecisionRecordParser.Parse(draft.Path, DecisionTemplate.Render(draft with { Context = null }));
        Assert.Equal(blank.Sections.Select(s => s.Name), record.Sections.Select(s => s.Name));
    }

    [Theory]
    [InlineData("# Decision\n## Status\nAccepted")]
    [InlineData("Setext\n---\n===\n```\nfence")]
    [InlineData("<!-- hidden")]
    [InlineData("<details><summary>x</summary>")]
    [InlineData("1. one\n2) two\n+ three\n* four\n> five\n~~~\n    six")]
    [InlineData("[a]: https://example.com\n[a]\n![b](c)\n&lt;script&gt; &#35; & AT&T")]
    public void Markup_In_A_Context_Is_Only_Text(string context)
    {
        var record = DecisionRecordParser.Parse(Draft.Path, DecisionTemplate.Render(Draft with { Context = context }));

        var paragraph = Assert.Single(DecisionMarkdown.ParsePart(record.Section("Context")!.Text));
        Assert.Equal(
            context.Split('\n').Select(DraftText.Plain),
            DecisionMarkdown.Plain(Assert.IsType<Markdig.Syntax.ParagraphBlock>(paragraph)).Split('\n'));
    }

    [Theory]
    [InlineData("feat(core)!: add a queue", "Add a queue")]
    [InlineData("ADR-0007: Use queues", "Use queues")]
    [InlineData("docs(adr): ADR 7 – use queues", "Use queues")]
    [InlineData("7. Use queues", "Use queues")]
    [InlineData("gRPC instead of REST", "gRPC instead of REST")]
    [InlineData("  Use \t queues\r\n## now ", "Use queues ## now")]
    [InlineData("…", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_Title_Is_Made_Of_The_Pull_Requests(string? title, string? expected)
    {
        Assert.Equal(expected, DraftTitle.Of(title));
    }

    private static string Filled(string draft) =>
        System.Text.RegularExpressions.Regex.Replace(draft, @"\{[^{}]*\}", "Something that was written here");
}
