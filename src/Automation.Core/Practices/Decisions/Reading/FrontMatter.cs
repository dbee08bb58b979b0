using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Core.Policies.Yaml;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Reads front matter: as YAML, under the limits of a policy file, and where it is none, line by line. MADR 3's own template is none,
/// and neither is <c>deciders: @ada</c>.
/// </summary>
internal static partial class FrontMatter
{
    /// <summary>The most values read of a record.</summary>
    private const int MaxValues = 500;

    public static IReadOnlyList<Field> Read(YamlFrontMatterBlock block)
    {
        string[] lines = [.. Enumerable.Range(0, block.Lines.Count).Select(i => block.Lines.Lines[i].ToString())];
        var offset = block.Line + 1;
        var values = YamlReader.Read(string.Join('\n', lines), new PolicyReading("")) is YamlMap map
            ? map.Entries.SelectMany(e => Values(e, lines))
            : ByLine(lines);
        return [.. values.Where(v => v.Text.Length > 0).Take(MaxValues).Select(v => FieldOf(v, offset))];
    }

    private static IEnumerable<(FieldKind Kind, string Name, string Text, int Line)> Values(YamlEntry entry, string[] lines)
    {
        if (FieldNames.KindOf(entry.Key.Text) is not { } kind)
        {
            return [];
        }

        // An unquoted "{proposed | accepted}", as templates have it, is a map to YAML and a text to people.
        var raw = new YamlScalar(entry.Key.Line, entry.Key.Column, AfterColon(lines[entry.Key.Line - 1]), Plain: true);
        IEnumerable<YamlScalar> scalars = entry.Value switch
        {
            YamlScalar { Kind: ScalarKind.Null } => [],
            YamlScalar scalar => [scalar],
            YamlList list when list.Items.All(i => i is YamlScalar) => list.Items.Cast<YamlScalar>(),
            _ => [raw],
        };
        return scalars.Select(s => (kind, entry.Key.Text, s.Text.ReplaceLineEndings(" ").Trim(), s.Line));
    }

    private static string AfterColon(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? line[(colon + 1)..].Trim() : "";

    /// <summary>Keys at the beginning of a line, with a value behind them or items on the lines below.</summary>
    private static IEnumerable<(FieldKind Kind, string Name, string Text, int Line)> ByLine(string[] lines)
    {
        (FieldKind Kind, string Name)? listed = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (listed is var (listKind, listName) && line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (listKind, listName, Unquote(line.TrimStart()[2..]), i + 1);
                continue;
            }

            listed = null;
            if (KeyForm().Match(line) is { Success: true } match && FieldNames.KindOf(match.Groups["key"].Value) is { } kind)
            {
                var name = match.Groups["key"].Value;
                var text = Unquote(match.Groups["value"].Value);
                listed = text.Length == 0 ? (kind, name) : null;
                yield return (kind, name, text, i + 1);
            }
        }
    }

    private static string Unquote(string value) => CommentForm().Replace(value, "").Trim().Trim('"', '\'');

    /// <summary>A value may hold a link, as MADR's statuses do.</summary>
    private static Field FieldOf((FieldKind Kind, string Name, string Text, int Line) value, int offset)
    {
        var line = new SeenLine(value.Text, offset + value.Line, Depth: 0, []);
        if (value.Kind != FieldKind.Covers && value.Text.Contains('[', StringComparison.Ordinal))
        {
            var text = new RecordText(value.Text);
            line = text.Document is [ParagraphBlock paragraph] && SeenLines.Of(text, paragraph) is [var seen]
                ? seen with { Line = line.Line }
                : line;
        }

        return new Field(value.Kind, FieldPlace.FrontMatter, value.Name, line);
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][A-Za-z _-]{0,40}):(?:\s(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"(?:^|\s)#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex CommentForm();
}
