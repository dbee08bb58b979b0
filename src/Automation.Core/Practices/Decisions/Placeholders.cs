using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds what templates leave to be filled in. Code is not looked into.</summary>
internal static partial class Placeholders
{
    /// <summary>Beginnings of sentences of the common templates: adr-tools, Nygard's as it is passed on, MADR 2.</summary>
    private static readonly string[] TemplateSentences =
    [
        "The issue motivating this decision, and any context that influences or constrains the decision",
        "The change that we're proposing or have agreed to implement",
        "What becomes easier or more difficult to do",
        "What is the status, such as proposed",
        "What is the issue that we're seeing that is motivating this decision",
        "What is the change that we're proposing",
        "[Describe the context and problem statement",
        "[driver 1",
        "[option 1]",
        "[option 2]",
        "[justification",
        "[argument a]",
        "[e.g.,",
        "[example | description | pointer",
        "[short title of solved problem",
    ];

    /// <summary>The first placeholder of a section and its line; null when there is none.</summary>
    public static (string Text, int Line)? Find(DecisionSection section)
    {
        foreach (var block in DecisionMarkdown.ParsePart(section.Text).Descendants<LeafBlock>())
        {
            var text = DecisionMarkdown.Plain(block, keepCode: false);
            if (IndexIn(text, out var length) is >= 0 and var at)
            {
                var line = section.TextLine + block.Line + text.AsSpan(0, at).Count('\n');
                return (text.Substring(at, length), line);
            }
        }

        return null;
    }

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

    /// <summary>
    /// MADR's braces, but not those of <c>/users/{id}</c> or <c>${name}</c>; "TBD" anywhere; "to be defined" and its like alone on
    /// their line.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\w/$={}\\])\{(?:[A-Za-z…][^{}]{0,600}|\.\.\.|…)\}|\b(?:TBD|TBA|TBC)\b"
        + @"|(?im:^\W{0,10}(?:tbd|todo|to be (?:decided|defined|determined|done|written)|lorem ipsum)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
