using Automation.Core.Reporting;
using FsCheck.Xunit;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Reporting;

[Properties(Arbitrary = [typeof(HostileText)], MaxTest = 500)]
public sealed class MarkdownTextTests
{
    private const string ZeroWidthSpace = "\u200B";

    /// <summary>What GitHub would link or act upon in rendered text.</summary>
    private const string Reference = @"@\w|#\d|(?i:gh-\d|\w:/|www\.)|:[A-Za-z0-9_+-]{1,40}:";

    [Theory]
    [InlineData("", "")]
    [InlineData("add a greeting", "add a greeting")]
    [InlineData("ping @octocat", "ping @\u200Boctocat")]
    [InlineData("fixes #12", "fixes #\u200B12")]
    [InlineData("see GH-12", "see GH-\u200B12")]
    [InlineData("https://example.org", "https:\u200B//example.org")]
    [InlineData("a|b <i> *c* [d](e)", @"a\|b &lt;i&gt; \*c\* \[d\](e)")]
    [InlineData("a :x: b", "a :\u200Bx: b")]
    [InlineData("src/a.cs:12", "src/a.cs:12")]
    [InlineData(":+1: at 10:30!", "\\:\u200B+1: at 10:30!")]
    [InlineData("feat(a::b): c", "feat(a::b): c")]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("1. no list", @"1\. no list")]
    [InlineData("  two\r\n\tlines ", "two lines")]
    [InlineData("right\u202Eleft", "rightleft")]
    public void Inline_Text_Does_Nothing(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Inline(text));

    [Theory]
    [InlineData("src/a.cs", "`src/a.cs`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("", "")]
    public void Code_Shows_Its_Text(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

    [Theory]
    [InlineData(10, "aaaaaaaaaaaaaaa", "aaaaaaaaa…")]
    [InlineData(10, "aaaaaaaa\U0001F600\U0001F600", "aaaaaaaa…")]
    [InlineData(10, "aaaaaaaaaa", "aaaaaaaaaa")]
    public void A_Long_Text_Is_Cut_Between_Characters(int length, string text, string cut) =>
        Assert.Equal(cut, MarkdownText.Plain(text, length));

    [Property]
    public void Inline_Is_One_Paragraph_Of_Plain_Text(string text)
    {
        var rendered = new RenderedMarkdown(MarkdownText.Inline(text));

        Assert.True(rendered.Blocks is [] or [ParagraphBlock]);
        Assert.Empty(rendered.Live);
        Assert.Empty(rendered.Html);
        Assert.DoesNotMatch(Reference, rendered.Text);
    }

    [Property]
    public void Inline_Shows_The_Text_As_It_Is(string text) => Assert.Equal(
        MarkdownText.Plain(text).Replace(ZeroWidthSpace, ""),
        new RenderedMarkdown(MarkdownText.Inline(text)).Text.Replace(ZeroWidthSpace, ""));

    [Property]
    public void Code_Is_One_Code_Span(string text)
    {
        var rendered = new RenderedMarkdown(MarkdownText.Code(text));

        Assert.True(rendered.Blocks is [] or [ParagraphBlock]);
        Assert.True(rendered.Live.All(i => i is CodeInline) && rendered.Live.Count() <= 1);
        Assert.Empty(rendered.Text);
        Assert.DoesNotContain("<!", rendered.Code, StringComparison.Ordinal);
    }

    [Property]
    public void Both_Stay_In_Their_Table_Cells(string one, string other)
    {
        var row = $"| {MarkdownText.Inline(one)} | {MarkdownText.Code(other)} | end |";

        var table = new RenderedMarkdown($"| a | b | c |\n|---|---|---|\n{row}").Tables.Single();

        Assert.All(table, r => Assert.Equal(3, Assert.IsAssignableFrom<ContainerBlock>(r).Count));
        Assert.Equal(2, table.Count);
    }

    [Property]
    public void Plain_Text_Has_One_Line_And_No_Mention(string text)
    {
        var plain = MarkdownText.Plain(text);

        Assert.DoesNotMatch(@"@\w", plain);
        Assert.DoesNotContain(plain, c => char.IsControl(c));
        Assert.InRange(plain.Replace(ZeroWidthSpace, "").Length, 0, MarkdownText.DefaultLength);
    }
}
