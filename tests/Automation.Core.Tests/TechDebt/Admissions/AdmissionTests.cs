using Automation.Core.Practices.TechDebt.Admissions;
using FsCheck.Xunit;

namespace Automation.Core.Tests.TechDebt.Admissions;

public sealed class AdmissionTests
{
    private static readonly string[] Words =
        ["temporary", "temporarily", "workaround", "work around", "for now", "quick fix", "hack", "stop gap", "tech debt", "fix it later"];

    [Theory]
    [InlineData("This is a temporary solution.", "temporary")]
    [InlineData("Two workarounds for the slow cache", "workaround")]
    [InlineData("For now we read it twice.", "for now")]
    [InlineData("Only a QUICK-FIX; I'll fix it later", "quick fix")]
    [InlineData("We work\naround the slow cache", "work around")]
    [InlineData("- adds a table\n- a hack in the parser", "hack")]
    [InlineData("I could not find the cause, so this is a workaround.", "workaround")]
    [InlineData("Removes the table.\nA hack follows: see the parser. It's a hack.", "hack")]
    [InlineData("A workaround that will be removed once the cache is fast.", "workaround")]
    [InlineData("This temporary file format is a hack", "hack")]
    [InlineData("We take on tech debt here.", "tech debt")]
    [InlineData("```\ncode\n```\nA hack.", "hack")]
    public void Debt_Is_Admitted_In_Words(string body, string expected) => Assert.Equal(expected, Find(body)?.Words);

    [Theory]
    [InlineData("No longer a workaround.")]
    [InlineData("Removes the hack.")]
    [InlineData("This removes the\nold, ugly hack")]
    [InlineData("Replaces the temporary solution by a real one")]
    [InlineData("This is not a hack")]
    [InlineData("It isn’t a hack")]
    [InlineData("Without workarounds or hacks")]
    [InlineData("Gets rid of a workaround")]
    [InlineData("The workaround is no longer needed.")]
    [InlineData("The hack was removed")]
    [InlineData("Workaround removed")]
    [InlineData("Pays down tech debt")]
    [InlineData("Writes to a temporary file first")]
    [InlineData("Retries when the service is temporarily unavailable")]
    [InlineData("A hackathon for nowhere, hacker")]
    [InlineData("Calls `hack()` and ``a `hack` ``")]
    [InlineData("```\na hack\n```")]
    [InlineData("~~~\na hack\n```\na hack\n~~~")]
    [InlineData("Text.\n\n    a hack")]
    [InlineData("> a hack, as somebody said")]
    [InlineData("Fixes \"a hack\" and “for now”")]
    [InlineData("<!-- a hack -->")]
    [InlineData("- [ ] a hack")]
    [InlineData("| a hack | table |")]
    [InlineData("See [the page](docs/hack.md) and https://example.org/hack")]
    [InlineData("An <abbr title='hack'>image</abbr>")]
    public void Other_Words_Admit_Nothing(string body) => Assert.Null(Find(body));

    [Fact]
    public void The_Title_Comes_First_And_Its_Scope_Says_Nothing()
    {
        Assert.Equal(new Admission(true, "hack", "fix: a hack"), Admission.Find("fix: a hack", "for now", [], Words));
        Assert.Null(Admission.Find("feat(tech-debt): find markers", "", [], Words));
        Assert.Null(Admission.Find("Revert \"a hack\"", "", [], Words));
        Assert.Null(Admission.Find("revert: a hack", "", [], Words));
    }

    [Fact]
    public void Phrases_Of_No_Words_Match_Nothing() => Assert.Null(Admission.Find("?", "! -", [], ["", "!?"]));

    [Property(MaxTest = 2_000)]
    public void No_Text_Is_Too_Strange_To_Be_Read(string?[] texts)
    {
        var text = string.Concat(texts.Select(t => t ?? "\n`\"<](://> hack"));

        var found = Admission.Find(text, text, [text], [.. Words, text]);

        Assert.True(found is null or { Sentence.Length: > 0 });
    }

    [Theory]
    [InlineData("`")]
    [InlineData("\"")]
    [InlineData("](")]
    [InlineData("<a ")]
    [InlineData("- [ ] ")]
    [InlineData("no hack ")]
    [InlineData("a.\n")]
    [InlineData("<!--")]
    public void Text_That_Repeats_Itself_Takes_No_Longer_Than_Other_Text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.Null(Find(text));
    }

    private static Admission? Find(string body) => Admission.Find("feat: greet", body, [], Words);
}
