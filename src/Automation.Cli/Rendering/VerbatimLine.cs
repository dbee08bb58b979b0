using Spectre.Console.Rendering;

namespace Automation.Cli.Rendering;

/// <summary>
/// A line that people copy from, such as a corrected message or a command: word by word, but for characters that a terminal would obey.
/// It is never broken, which would put a line feed into what is pasted, and <c>:bug:</c> does not become a picture.
/// </summary>
internal sealed class VerbatimLine(string text) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [new Segment(VisibleText.Only(text)), Segment.LineBreak];
}
