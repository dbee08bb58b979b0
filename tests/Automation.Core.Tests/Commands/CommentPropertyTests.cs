using System.Diagnostics;
using Automation.Core.Commands;
using FsCheck.Xunit;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Tests.Commands;

[Properties(Arbitrary = [typeof(SpokenText)], MaxTest = 1_000)]
public sealed class CommentPropertyTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <summary>Texts that cost a reader the square of their length if anything does.</summary>
    public static TheoryData<string> Costly =>
    [
        "`", "``` `` ` ", "<!--", "\\`", "[", "[a]: ", "> ", "- ", "> - ", "*", "_a", "<a ", "&", "\n\n", "- a\n", "[x](", "[a]:\n", "|",
        "\t",
    ];

    [Property]
    public void Any_Comment_Is_Read(string body) => Assert.InRange(CommentCommands.Parse(body).Count, 0, CommentCommands.Most + 1);

    /// <summary>What Markdown shows as text at the beginning of a line is a command, and nothing else is.</summary>
    [Property]
    public void Only_What_A_Reader_Sees_As_Text_Is_Obeyed(string body) =>
        Assert.True(CommentCommands.Parse(body).Count <= ShownIn(body), body);

    [Property]
    public void A_Command_In_A_Quote_Is_Nobodys(string body)
    {
        var quoted = string.Concat(body.ReplaceLineEndings("\n").Split('\n').Select(l => $"> {l}\n"));

        Assert.Empty(CommentCommands.Parse(quoted));
    }

    [Property]
    public void A_Command_Behind_A_Fence_Is_Heard_Whatever_Stands_In_It(string body)
    {
        var fenced = $"~~~~~~~~\n{body.Replace('~', '-')}\n~~~~~~~~\n/automation recheck";

        Assert.IsType<CommentCommand.Recheck>(Assert.Single(CommentCommands.Parse(fenced)));
    }

    [Theory]
    [MemberData(nameof(Costly))]
    public void A_Comment_That_Is_Made_To_Cost_Time_Is_Read_In_Time(string part)
    {
        var body = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)) + "\n\n/automation recheck\n";
        var clock = Stopwatch.StartNew();

        CommentCommands.Parse("/automation help\n\n" + body);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    /// <summary>The lines with the word in them that begin, or go on with, text which is in no code, quote or HTML.</summary>
    private static int ShownIn(string body)
    {
        var text = body.Length > 65_536 ? body[..65_536] : body;
        return Markdown.Parse(text, Pipeline).Descendants<ParagraphBlock>().Where(p => !IsQuoted(p))
            .SelectMany(p => p.Inline!.Descendants<LiteralInline>())
            .Count(l => l.Content.ToString().Contains("/automation", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsQuoted(Block block) => block is QuoteBlock || (block.Parent is { } parent && IsQuoted(parent));
}
