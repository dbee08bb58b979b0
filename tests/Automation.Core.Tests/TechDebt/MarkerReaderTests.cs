namespace Automation.Core.Tests.TechDebt;

public sealed class MarkerReaderTests
{
    [Theory]
    [InlineData("// TODO fix it", "TODO", "fix it")]
    [InlineData("// TODO: fix it ", "TODO", "fix it")]
    [InlineData("// TODO(anna): fix it", "TODO", "fix it")]
    [InlineData("// FIXME - fix it", "FIXME", "fix it")]
    [InlineData("// @todo TODO fix it", "TODO", "TODO fix it")]
    [InlineData("// TODO remove this HACK", "TODO", "remove this HACK")]
    [InlineData("// HACK: TODO later", "HACK", "TODO later")]
    [InlineData("//TODO", "TODO", "")]
    [InlineData("/* XXX: fix it **/", "XXX", "fix it")]
    [InlineData("// todo: fix it", "TODO", "fix it")]
    [InlineData("/// \\todo fix it", "TODO", "fix it")]
    [InlineData("/** @Todo fix it */", "TODO", "fix it")]
    [InlineData("// - todo, fix it", "TODO", "fix it")]
    [InlineData("// TODO (open", "TODO", "(open")]
    [InlineData("/// <c>Cache</c> is `slow`: TODO cache this", "TODO", "cache this")]
    public void A_Marker_Has_A_Tag_And_A_Text(string line, string tag, string text)
    {
        var marker = Assert.Single(Scan.File("a.cs", line));

        Assert.Equal((tag, text), (marker.Tag, marker.Text));
    }

    [Theory]
    [InlineData("// TODOS are listed below")]
    [InlineData("// the todo list is prose")]
    [InlineData("// todo-list components")]
    [InlineData("// TODO.md holds them")]
    [InlineData("// see docs/TODO")]
    [InlineData("//go:generate stringer -type=TODO")]
    [InlineData("// the TODO_LIST table")]
    [InlineData("// NOTODO")]
    [InlineData("// TODO2")]
    [InlineData("// finds `TODO` and \"FIXME\" in comments")]
    [InlineData("/// A word such as <c>TODO</c>.")]
    [InlineData("/// A comment: <c>// TODO(#12): cache this</c>.")]
    [InlineData("// write `// TODO(#12): cache this` instead")]
    [InlineData("// tags: [TODO, FIXME, HACK, XXX]")]
    [InlineData("// finds TODO and FIXME")]
    [InlineData("// words (TODO/FIXME)")]
    public void A_Tag_Inside_A_Word_Or_In_Quotes_Is_No_Marker(string line)
    {
        Assert.Empty(Scan.File("a.cs", line));
    }

    [Theory]
    [InlineData("// TODO(#12): a", "#12")]
    [InlineData("// TODO #12 a", "#12")]
    [InlineData("// TODO: a, see octo-org/octo.repo#12.", "octo-org/octo.repo#12")]
    [InlineData("// TODO[GH-12] a", "GH-12")]
    [InlineData("// TODO a https://github.com/octo-org/octo-repo/issues/12", "https://github.com/octo-org/octo-repo/issues/12")]
    [InlineData("// TODO a (https://jira.example.com/browse/ABC-12)", "https://jira.example.com/browse/ABC-12")]
    [InlineData("// TODO(ABC-123): a", "ABC-123")]
    [InlineData("// TODO: read UTF-8, PROJ2-7", "PROJ2-7")]
    public void A_Reference_Is_Found_After_The_Tag(string line, string reference)
    {
        Assert.Equal(reference, Assert.Single(Scan.File("a.cs", line)).Reference);
    }

    [Theory]
    [InlineData("// TODO: a")]
    [InlineData("// #12 TODO: the number stands before the tag")]
    [InlineData("// TODO: use UTF-8 and SHA-256")]
    [InlineData("// TODO: escape &#39;")]
    [InlineData("// TODO: colour #123abc")]
    [InlineData("// TODO: #0")]
    [InlineData("// TODO(anna): https://example.com/page")]
    public void What_Only_Looks_Like_A_Reference_Is_None(string line)
    {
        Assert.Null(Assert.Single(Scan.File("a.cs", line)).Reference);
    }

    [Theory]
    [InlineData("", 300)]
    [InlineData("a", 299)]
    public void A_Long_Text_Is_Cut_Between_Characters(string first, int length)
    {
        var text = first + string.Concat(Enumerable.Repeat("🔥", 2000));

        Assert.Equal(length, Assert.Single(Scan.File("a.cs", $"// TODO {text}")).Text.Length);
    }
}
