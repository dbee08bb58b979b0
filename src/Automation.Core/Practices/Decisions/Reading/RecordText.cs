using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>A record's text, parsed once, with its lines counted.</summary>
internal sealed class RecordText
{
    /// <summary>The longest text read, in characters; what follows is not looked at. Records of people have a tenth of it.</summary>
    private const int MaxLength = 128 * 1024;

    private readonly List<int> lineStarts = [0];

    public RecordText(string text)
    {
        var content = text.TrimStart('\uFEFF');
        Text = content.Length <= MaxLength ? content : content[..MaxLength];
        for (var i = Text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = Text.IndexOf('\n', i + 1))
        {
            lineStarts.Add(i + 1);
        }

        Document = DecisionMarkdown.ParseFile(Text);
    }

    public string Text { get; }

    public MarkdownDocument Document { get; }

    /// <summary>The one-based line of a place in the text. Markdig's own line of an underlined heading is that of the underline.</summary>
    public int LineAt(int index)
    {
        var at = lineStarts.BinarySearch(index);
        return at >= 0 ? at + 1 : ~at;
    }
}
