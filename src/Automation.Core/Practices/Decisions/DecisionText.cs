using System.Text;
using System.Text.RegularExpressions;
using Automation.Core.Practices.Decisions.Reading;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// What a record says, part by part, without what may change in a record that was decided: its status, its dates, the people it names,
/// links between records, where links lead to, and all that readers do not see, such as the front matter, comments and line breaks.
/// </summary>
internal static partial class DecisionText
{
    private const string Title = "the title";
    private const string Introduction = "the text below the title";

    /// <summary>Stands for a link to another record. Control characters are no words of anybody.</summary>
    private const char Link = '\u0001';

    /// <summary>Parts and properties that give a record its place among others, beside its fields; none of them is its content.</summary>
    private static readonly HashSet<string> Ties = new(StringComparer.OrdinalIgnoreCase)
    {
        "dates", "links", "link", "related", "related decisions", "related records", "related adrs", "see also", "references", "amends",
        "amended by", "tags", "history", "changelog", "change log",
    };

    /// <summary>The names of the parts that say something else in the other text, in the order of the texts.</summary>
    public static IReadOnlyList<string> Difference(string before, string after)
    {
        var old = PartsOf(before);
        var now = PartsOf(after);
        return [.. old.Keys.Union(now.Keys, StringComparer.OrdinalIgnoreCase).Where(name => Of(old, name) != Of(now, name))];
    }

    /// <summary>A part that is missing is none that is empty.</summary>
    private static string? Of(Dictionary<string, StringBuilder> parts, string name) => parts.GetValueOrDefault(name)?.ToString();

    private static Dictionary<string, StringBuilder> PartsOf(string text)
    {
        var parts = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        var name = Introduction;
        foreach (var block in DecisionMarkdown.ParseFile(text.TrimStart('\uFEFF')))
        {
            if (block is HeadingBlock heading)
            {
                var words = Number().Replace(Words(heading), "").TrimEnd(':');
                var isTitle = heading.Level == 1 && !parts.ContainsKey(Title);
                name = isTitle ? Introduction : words;
                Add(parts, isTitle ? Title : name, isTitle ? words : "");
            }
            else if (!IsFree(name) && block is not YamlFrontMatterBlock)
            {
                AddText(parts, name, block);
            }
        }

        foreach (var free in parts.Keys.Where(IsFree).ToList())
        {
            parts.Remove(free);
        }

        return parts;
    }

    private static void AddText(Dictionary<string, StringBuilder> parts, string name, Block block)
    {
        foreach (var leaf in block is ContainerBlock container ? container.Descendants<LeafBlock>() : [(LeafBlock)block])
        {
            if (leaf is ParagraphBlock)
            {
                Add(parts, name, string.Join('\n', Words(leaf).Split('\n').Where(line => !IsFree(line, name))));
            }
            else if (leaf is not (HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinition or ThematicBreakBlock))
            {
                Add(parts, name, Words(leaf));
            }
        }
    }

    /// <summary>What a record says of itself by name is no content, but for its title.</summary>
    private static bool IsFree(string name) => Ties.Contains(name) || FieldNames.KindOf(name) is not (null or FieldKind.Title);

    /// <summary>A line that only ties the record to another ("Amended by ADR-9"), or below the title one that names a property.</summary>
    private static bool IsFree(string line, string part) =>
        Reference().IsMatch(line)
        || (part == Introduction && Property().Match(line) is { Success: true } match && IsFree(match.Groups["name"].Value));

    /// <summary>The text that people see, with a mark in the place of each link to a record.</summary>
    private static string Words(LeafBlock block)
    {
        if (block.Inline is null)
        {
            return block.Lines.ToString();
        }

        var text = new StringBuilder();
        foreach (var inline in block.Inline.Descendants<Inline>())
        {
            text.Append(inline switch
            {
                LinkInline link when LeadsToRecord(link) => Link.ToString(),
                LinkInline { IsImage: true } image => image.Url,
                Inline { Parent: LinkInline link } when LeadsToRecord(link) => "",
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LineBreakInline => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    private static bool LeadsToRecord(LinkInline link) =>
        link is { IsImage: false, Url: { } url } && url.Split('#')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static void Add(Dictionary<string, StringBuilder> parts, string name, string text)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            parts[name] = part = new StringBuilder();
        }

        var words = Space().Replace(text, " ").Trim();
        part.Append(words.Length > 0 ? " " : "").Append(words);
    }

    [GeneratedRegex(@"^\s*(?:ADR[\s#-]*)?[0-9]{1,5}\s*[.:)–—-]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>Another record at the beginning, behind no more than the words that tie it: "Superceded by", "See also".</summary>
    [GeneratedRegex(
        @"^\W{0,5}?(?:(?:supersed|superced|amend|clarif|refin|replac|obsolet|extend|relat|see|depend|requir|enabl|link|deprecat)\w*\b"
        + @"[^\x01]{0,30}?)?(?:\x01|\bADR[\s#-]{0,3}[0-9]{1,5}\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\s|]*(?<name>[A-Za-z][A-Za-z -]{0,30}?)\s*[:|]", RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
