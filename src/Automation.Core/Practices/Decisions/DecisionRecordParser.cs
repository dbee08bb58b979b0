using System.Text.RegularExpressions;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Reads decision records of any template: the headings tell the format, the status stands in the front matter (MADR 4), in a list
/// below the title (MADR 2 and 3, log4brains) or in a section (Nygard). Never throws: what is missing is null.
/// </summary>
public static partial class DecisionRecordParser
{
    private const string StatusName = "status";

    private static readonly string[] MadrSections = ["Context and Problem Statement", "Considered Options", "Decision Outcome"];
    private static readonly string[] NygardSections = ["Status", "Context", "Decision", "Consequences"];

    /// <param name="path">The file's path, for its number.</param>
    /// <param name="text">The file's Markdown.</param>
    public static DecisionRecord Parse(string path, string text)
    {
        text = text.TrimStart('\uFEFF');
        var document = DecisionMarkdown.ParseFile(text);
        HeadingBlock[] headings = [.. document.OfType<HeadingBlock>().Where(h => h.Level <= 2)];
        var heading = headings.FirstOrDefault(h => h.Level == 1);
        var title = TitleForm().Match(heading is null ? "" : DecisionMarkdown.Plain(heading).ReplaceLineEndings(" "));
        int? titleNumber = title.Groups["number"] is { Success: true } n ? int.Parse(n.ValueSpan, CultureInfo.InvariantCulture) : null;
        DecisionSection[] sections = [.. Sections(headings, text)];
        var (status, statusLine) = Status(document, sections);
        return new DecisionRecord
        {
            Path = path,
            Number = DecisionFileName.NumberOf(path) ?? titleNumber,
            TitleNumber = titleNumber,
            Title = title.Groups["title"].Value is { Length: > 0 } words ? words : null,
            TitleLine = heading is null ? null : LineAt(text, heading.Span.Start),
            Status = status,
            StatusLine = statusLine,
            Format = FormatOf(sections),
            Sections = sections,
        };
    }

    private static IEnumerable<DecisionSection> Sections(HeadingBlock[] headings, string text)
    {
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].Level != 2)
            {
                continue;
            }

            var start = Math.Min(headings[i].Span.End + 1, text.Length);
            var end = i + 1 < headings.Length ? headings[i + 1].Span.Start : text.Length;
            var body = text[start..Math.Max(start, end)];
            var blank = body.Length - body.TrimStart().Length;
            var line = LineAt(text, headings[i].Span.Start);
            var textLine = blank == body.Length ? line : LineAt(text, start + blank);
            yield return new DecisionSection(DecisionMarkdown.Plain(headings[i]).TrimEnd(':'), body.Trim(), line, textLine);
        }
    }

    /// <summary>Markdig's own line of an underlined heading is that of the underline.</summary>
    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static DecisionFormat FormatOf(DecisionSection[] sections)
    {
        int Count(string[] names) => names.Count(n => sections.Any(s => string.Equals(s.Name, n, StringComparison.OrdinalIgnoreCase)));
        return Count(MadrSections) > 0 ? DecisionFormat.Madr : Count(NygardSections) > 1 ? DecisionFormat.Nygard : DecisionFormat.Other;
    }

    private static (string? Status, int? Line) Status(MarkdownDocument document, DecisionSection[] sections)
    {
        var header = document.TakeWhile(b => b is not HeadingBlock { Level: 2 }).ToArray();
        var candidates = header.OfType<YamlFrontMatterBlock>().SelectMany(FrontMatter)
            .Concat(header.SelectMany(b => b.Descendants<ParagraphBlock>().Concat(b is ParagraphBlock p ? [p] : [])).SelectMany(Lines))
            .Concat(sections.Where(s => string.Equals(s.Name, StatusName, StringComparison.OrdinalIgnoreCase)).SelectMany(SectionStatus));
        foreach (var (text, line) in candidates)
        {
            if (DecisionStatus.Normalize(text) is { } status)
            {
                return (status, line);
            }
        }

        return (null, null);
    }

    /// <summary>Line by line, not as YAML: the front matter of MADR 3's own template is none.</summary>
    private static IEnumerable<(string Text, int Line)> FrontMatter(YamlFrontMatterBlock block) =>
        from i in Enumerable.Range(0, block.Lines.Count)
        let match = StatusForm().Match(block.Lines.Lines[i].ToString())
        where match.Success
        select (YamlComment().Replace(match.Groups["status"].Value, "").Trim('"', '\''), block.Line + 2 + i);

    /// <summary>"Status: accepted" below the title, in a list or not.</summary>
    private static IEnumerable<(string Text, int Line)> Lines(ParagraphBlock block) =>
        from line in DecisionMarkdown.Plain(block).Split('\n').Index()
        let match = StatusForm().Match(line.Item)
        where match.Success
        select (match.Groups["status"].Value, block.Line + 1 + line.Index);

    private static IEnumerable<(string Text, int Line)> SectionStatus(DecisionSection section) =>
        from block in DecisionMarkdown.ParsePart(section.Text).Descendants<ParagraphBlock>()
        select (DecisionMarkdown.Plain(block), section.TextLine + block.Line);

    [GeneratedRegex(
        @"^(?:ADR[\s#-]*(?<number>[0-9]{1,5})(?!\w)(?:\s*[.:)–—-])?|(?<number>[0-9]{1,5})(?:[.:)]|\s+[–—-])(?=\s|$))?"
        + @"\s*(?<title>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleForm();

    [GeneratedRegex(@"^status\s*:\s*(?<status>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusForm();

    [GeneratedRegex(@"\s#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex YamlComment();
}
