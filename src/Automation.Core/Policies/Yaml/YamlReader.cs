using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Automation.Core.Policies.Yaml;

/// <summary>
/// Reads one YAML document under limits. The tree is built from the parser's events without recursion, so that no file, however
/// nested, can exhaust the stack; aliases are refused, so that none can unfold into gigabytes.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The longest file taken, in bytes of UTF-8.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The deepest nesting taken: that of requirements in requirements in an override, and a little more.</summary>
    public const int MaxDepth = 20;

    private const int MaxMessage = 200;

    private readonly PolicyReading reading;
    private readonly Stack<YamlBranch> open = new();
    private YamlNode? root;
    private int documents;

    private YamlReader(PolicyReading reading) => this.reading = reading;

    /// <summary>The document's root; null, with a problem reported, when there is none or it could not be read to its end.</summary>
    public static YamlNode? Read(string text, PolicyReading reading)
    {
        var content = text.TrimStart('\uFEFF');
        if (Encoding.UTF8.GetByteCount(content) > MaxBytes)
        {
            reading.Report(1, 1, null, $"The file is longer than {MaxBytes / 1024} KiB. Shorten it.");
            return null;
        }

        var parser = new Parser(new StringReader(content));
        try
        {
            return new YamlReader(reading).ReadDocument(parser);
        }
        catch (YamlException e)
        {
            var reason = PolicyReading.Shorten(e.Message, MaxMessage).TrimEnd('.');
            Report(reading, parser, e.Start, $"Not valid YAML: {reason}.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner lets these through, without a position, where a key stands in a list that is not closed, or the number in an
            // escape or a directive makes no sense.
            Report(
                reading,
                parser,
                Mark.Empty,
                "Not valid YAML: behind this a bracket is not closed, or an escape or a directive is malformed.");
        }

        return null;
    }

    /// <summary>Some problems come without a position, or with the file's beginning; they are behind what was read last.</summary>
    private static void Report(PolicyReading reading, Parser parser, Mark position, string message)
    {
        var read = parser.Current?.End ?? Mark.Empty;
        var at = read.Index > position.Index ? read : position;
        reading.Report((int)at.Line, (int)at.Column, null, message);
    }

    private YamlNode? ReadDocument(Parser parser)
    {
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            if (Refusal(current) is { } refusal)
            {
                reading.Report((int)current.Start.Line, (int)current.Start.Column, null, refusal);
                return null;
            }

            Take(current);
        }

        if (root is null)
        {
            reading.Report(1, 1, null, "The file is empty. Begin it with 'version: 1', or delete it.");
        }

        return root;
    }

    private string? Refusal(ParsingEvent current) => current switch
    {
        DocumentStart when documents > 0 => "The file holds more than one YAML document. Keep one and remove the line '---'.",
        AnchorAlias alias => $"Aliases are not taken here. Write the value of '*{PolicyReading.Shorten(alias.Value.Value)}' out.",
        NodeEvent { Tag.IsEmpty: false } => "Tags such as '!!str' are not taken here. Remove it; quotes make a text of any value.",
        MappingStart or SequenceStart when open.Count == MaxDepth => $"Nested more than {MaxDepth} levels deep. No key of the policy is.",
        MappingStart or SequenceStart when open.TryPeek(out var branch) && branch.AwaitsKey => "A key must be a text, not a list or a map.",
        _ => null,
    };

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart:
                documents++;
                break;
            case MappingStart or SequenceStart:
                open.Push(new YamlBranch(current.Start, current is MappingStart));
                break;
            case MappingEnd or SequenceEnd:
                Add(open.Pop().Close());
                break;
            case Scalar scalar:
                var (line, column) = ((int)scalar.Start.Line, (int)scalar.Start.Column);
                Add(new YamlScalar(line, column, scalar.Value, scalar.Style is ScalarStyle.Plain));
                break;
        }
    }

    private void Add(YamlNode node)
    {
        if (!open.TryPeek(out var branch))
        {
            root = node;
        }
        else if (!branch.Add(node))
        {
            var key = PolicyReading.Shorten(((YamlScalar)node).Text);
            reading.Report(node.Line, node.Column, null, $"The key '{key}' is there twice. Keep one of the two.");
        }
    }
}
