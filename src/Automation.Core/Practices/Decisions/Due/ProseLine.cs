using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// A line of prose in a description, as a reader sees it: without markup, and without what is in headings, code and HTML, comments among
/// it.
/// </summary>
/// <param name="Text">Plain text, never empty.</param>
/// <param name="WithoutCode">The same with a mark in the place of each code span.</param>
/// <param name="Paragraph">Which paragraph it is of, counted from 0.</param>
/// <param name="IsItem">Whether a list item begins with it.</param>
internal readonly record struct ProseLine(string Text, string WithoutCode, int Paragraph, bool IsItem)
{
    /// <summary>
    /// How much of a text is read, in characters. The parser's time grows with the square of a text that is written to cost it, such as
    /// links that are opened and never closed.
    /// </summary>
    public const int MaxLength = 16_384;

    public static IEnumerable<ProseLine> AllOf(string markdown)
    {
        var number = 0;
        var read = markdown.Length <= MaxLength ? markdown : markdown[..MaxLength];
        foreach (var paragraph in DecisionMarkdown.ParsePart(read).Descendants<ParagraphBlock>())
        {
            // Both have the same lines: a code span that is wrapped has its line breaks as spaces.
            var lines = DecisionMarkdown.Plain(paragraph).Split('\n');
            var withoutCode = DecisionMarkdown.Plain(paragraph, keepCode: false).Split('\n');
            var beginsItem = paragraph.Parent is ListItemBlock item && item[0] == paragraph;
            for (var i = 0; i < Math.Min(lines.Length, withoutCode.Length); i++)
            {
                if (lines[i].Trim() is { Length: > 0 } line)
                {
                    yield return new ProseLine(line, withoutCode[i].Trim(), number, beginsItem && i == 0);
                }
            }

            number++;
        }
    }
}
