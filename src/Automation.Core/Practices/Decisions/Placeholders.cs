using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds what templates leave to be filled in. Code is not looked into.</summary>
internal static partial class Placeholders
{
    /// <summary>A section that is longer than this is no template's question.</summary>
    private const int LongestQuestion = 300;

    private const string Trunk = "trunk";

    /// <summary>
    /// Beginnings of sentences of the common templates: adr-tools, Nygard's as it is passed on, MADR 1 and 2, log4brains, Tyree and
    /// Akerman's, the business case, and Y-statements.
    /// </summary>
    private static readonly string[] TemplateSentences =
    [
        "The issue motivating this decision, and any context that influences or constrains the decision",
        "The change that we're proposing or have agreed to implement",
        "What becomes easier or more difficult to do",
        "What is the status, such as proposed",
        "What is the issue that we're seeing that is motivating this decision",
        "What is the change that we're proposing",
        "[Describe the context",
        "[Describe the decision",
        "[context and problem statement]",
        "[decision drivers | forces",
        "[driver 1",
        "[option 1]",
        "[option 2]",
        "[justification",
        "[argument a]",
        "[e.g., improvement of",
        "[e.g., compromising",
        "[example | description | pointer",
        "[short title of solved problem",
        "[ticket/issue",
        "[description | ticket/issue",
        "[list everyone",
        "[space and/or comma separated list",
        "[Link type]",
        "Describe the architectural design issue you're addressing",
        "Clearly state the architecture's direction",
        "Outline why you selected a position",
        "A short present tense imperative phrase, less than 50 characters",
        "One of proposed, accepted, rejected, deprecated, superseded, etc",
        "In the context of <",
        "lorem ipsum",
    ];

    /// <summary>Sections that answer; a context may well be a question.</summary>
    private static readonly string[] Answers = ["Decision", "Decision Outcome", "Consequences"];

    /// <summary>The first placeholder of a section and its line; null when there is none.</summary>
    /// <param name="isTbdWord">Whether the record is about what TBD stands for elsewhere: trunk-based development.</param>
    public static (string Text, int Line)? Find(DecisionSection section, bool isTbdWord = false)
    {
        var document = DecisionMarkdown.ParsePart(section.Text);
        foreach (var block in Prose(document))
        {
            var text = DecisionMarkdown.Plain(block, keepCode: false);
            text = isTbdWord ? text.Replace("TBD", "tbd", StringComparison.Ordinal) : text;
            if (IndexIn(text, out var length) is >= 0 and var at)
            {
                var line = section.TextLine + block.Line + text.AsSpan(0, at).Count('\n');
                return (text.Substring(at, length), line);
            }
        }

        return IsQuestion(section, document) || IsDots(document) ? (section.Text, section.TextLine) : null;
    }

    /// <summary>Whether the record is about trunk-based development, which is called TBD, too.</summary>
    public static bool IsTbdWord(DecisionRecord record) =>
        (record.Title ?? "").Contains(Trunk, StringComparison.OrdinalIgnoreCase)
        || record.Sections.Any(s => s.Text.Contains(Trunk, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where in a plain text a placeholder begins; -1 when there is none.</summary>
    public static int IndexIn(string text, out int length)
    {
        if (Form().Match(text) is { Success: true } match)
        {
            length = match.Length;
            return match.Index;
        }

        var straight = text.Replace('’', '\'');
        foreach (var sentence in TemplateSentences)
        {
            if (straight.IndexOf(sentence, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                length = sentence.Length;
                return at;
            }
        }

        length = 0;
        return -1;
    }

    /// <summary>Whether a property such as the status or the date is still what the template says there: a blank, or a choice.</summary>
    public static bool IsLeft(string property) =>
        IndexIn(property, out _) >= 0 || PropertyName().IsMatch(property) || property.Split('|').Count(IsStatus) > 1;

    /// <summary>Whether a title is a template's, or names a template.</summary>
    public static bool IsTitle(string title) => IndexIn(title, out _) >= 0 || TemplateTitle().IsMatch(title);

    private static IEnumerable<LeafBlock> Prose(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().Where(block => block is ParagraphBlock or HeadingBlock);

    private static bool IsStatus(string choice) => DecisionStatus.Normalize(choice) is { } status && DecisionStatus.Known.Contains(status);

    /// <summary>Whether nothing but questions stands where an answer belongs.</summary>
    private static bool IsQuestion(DecisionSection section, MarkdownDocument document) =>
        Answers.Contains(section.Name, StringComparer.OrdinalIgnoreCase)
        && section.Text.Length <= LongestQuestion
        && Prose(document).Select(block => DecisionMarkdown.Plain(block)).Where(text => text.Length > 0).ToArray()
            is { Length: > 0 } texts
        && Array.TrueForAll(texts, text => text.EndsWith('?') && !text.Contains(". ", StringComparison.Ordinal));

    /// <summary>Whether nothing but dots, or other marks without a word, stands there. Dots behind words are how people write.</summary>
    private static bool IsDots(MarkdownDocument document) => document.Descendants<LeafBlock>()
        .Where(block => block is not (HeadingBlock or ThematicBreakBlock or HtmlBlock { Type: HtmlBlockType.Comment }))
        .All(block => block is ParagraphBlock paragraph
            && DecisionMarkdown.Plain(paragraph) is { Length: > 0 } text
            && !text.EnumerateRunes().Any(IsSign));

    /// <summary>A letter, a digit, or a symbol that may stand for a word, such as a tick.</summary>
    private static bool IsSign(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    /// <summary>
    /// MADR's braces, but not those of <c>/users/{id}</c>, <c>adr-{n}.md</c> or <c>${name}</c>, nor a single word within a sentence
    /// ("where {tenant} is the name"); "TBD" anywhere; "to be defined" and its like alone on a line. Prose may speak of TODO comments.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w/$={}\\.:@#%-])(?:\{(?:(?=[^{}]{0,600}[\s…|])[A-Za-z…][^{}]{0,600}|\.\.\.|…)\}"
        + @"|(?<![\w,]\s)\{[A-Za-z][^{}\s]{0,600}\})"
        + @"(?![\w/{-])|\b(?:TBD|TBA|TBC)\b"
        + @"|(?m:^\W{0,10}(?:TODO|FIXME)\b(?!\s{0,3}[,/&]|\s(?:and|or|comment|marker|tag)))"
        + @"|(?im:^\W{0,10}(?:tbd|todo|to be (?:decided|defined|determined|done|written))(?=\W{0,3}$|:))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    /// <summary>adr-tools' template: <c>DATE</c>, <c>STATUS</c>; MADR's: <c>[YYYY-MM-DD when the decision was last updated]</c>.</summary>
    [GeneratedRegex(@"^(?:DATE|STATUS|NAMES?)$|\bYYYY-MM-DD\b", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyName();

    [GeneratedRegex(
        @"^(?-i:N{3,5}|X{3,5}|NUMBER)\b|^short title\b|^(?:(?:the|adr|decision|record)\s+){0,3}title$|^title (?:of|as|here|in|for)\b"
        + @"|^(?:adr|(?:architecture |architectural )?decision records?)\b.{0,20}\btemplate\b"
        + @"|(?<![\w/$={}\\.:@#%-])\{[a-z][^{}]{0,200}\}(?![\w/{-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TemplateTitle();
}
