using System.Text.RegularExpressions;

namespace Automation.Testing.Reporting;

/// <summary>
/// What no text that people read may look like, whoever wrote it and about whatever. Code and quotations are the words of others, and
/// not looked into.
/// </summary>
public static partial class TextFlaws
{
    private static readonly (string Name, Regex Pattern)[] Patterns =
    [
        ("placeholder", Placeholder()),
        ("inner name", InnerName()),
        ("wrong plural", WrongPlural()),
        ("wrong singular", WrongSingular()),
        ("double blank", Blanks()),
        ("stop", Stops()),
        ("empty heading", EmptyHeading()),
        ("empty section", EmptySection()),
        ("empty item", EmptyItem()),
        ("empty marks", EmptyMarks()),
        ("no end", OpenEnd()),
    ];

    /// <summary>The flaws of a Markdown or plain text, each with the words around it; empty for a text that reads well.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var flaw in FencesOf(text))
        {
            yield return flaw;
        }

        var prose = Quotation().Replace(Code().Replace(text, "code"), "\"quotation\"");
        foreach (var (name, pattern) in Patterns)
        {
            foreach (Match match in pattern.Matches(prose))
            {
                var start = Math.Max(0, match.Index - 60);
                yield return $"{name}: '{match.Value}' in '{prose[start..Math.Min(prose.Length, match.Index + match.Length + 60)]}'";
            }
        }

        foreach (Match fix in Fix().Matches(prose))
        {
            if (prose.Contains($"- {fix.Groups["text"].Value}\n", StringComparison.Ordinal))
            {
                yield return $"a fix that says what is wrong once more: '{fix.Value}'";
            }
        }
    }

    private static IEnumerable<string> FencesOf(string text)
    {
        string? open = null;
        var isEmpty = false;
        foreach (var line in text.Split('\n').Select(static l => l.Trim()))
        {
            var length = line.TakeWhile(static c => c == '`').Count();
            if (open is null && length >= 3)
            {
                (open, isEmpty) = (line[..length], true);
            }
            else if (open is not null && length >= open.Length && line.Length == length)
            {
                if (isEmpty)
                {
                    yield return "an empty block of code";
                }

                open = null;
            }
            else
            {
                isEmpty = false;
            }
        }

        if (open is not null)
        {
            yield return "a block of code that does not end";
        }
    }

    [GeneratedRegex(
        @"^[ ]*(?<fence>`{3,})[^`\n]*\n.*?^[ ]*\k<fence>[ ]*$|(?<span>`+)[^`\n]*\k<span>",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\{\w*\}|\bnull\b|\bundefined\b|\bNaN\b")]
    private static partial Regex Placeholder();

    /// <summary>Names of types and of their values, and what exceptions say.</summary>
    [GeneratedRegex(
        @"System\.[A-Z]|Automation\.[A-Z]|\b\w+Exception\b|^\s+at \w+\.|\b(NotChecked|NotApplicable|NotRequired|ChangesRequested)\b",
        RegexOptions.Multiline)]
    private static partial Regex InnerName();

    [GeneratedRegex(@"(?<![\d,.#] ?)\b1 (?!is\b|was\b|has\b|as\b|this\b|needs\b)[a-z]+[^s\W]s\b(?! of \d)", RegexOptions.IgnoreCase)]
    private static partial Regex WrongPlural();

    [GeneratedRegex(
        @"(?<![\w,.#/-])(?:[02-9]|[1-9][\d,]*\d) (?:more |required |working |business |breaking )?"
        + @"(?:approval|change|character|check|checkbox|commit|conversation|day|error|feature|file|finding|hour|info|instruction|key|line"
        + @"|marker|minute|practice|problem|pull request|rule|second|section|suppression|warning)\b")]
    private static partial Regex WrongSingular();

    [GeneratedRegex(@"\S {2,}\S")]
    private static partial Regex Blanks();

    /// <summary>A full stop too many, or a space before one.</summary>
    [GeneratedRegex(@"(?<!\.)\.\.(?![./\w])|[,;:!?]\.(\s|$)|\w [.,;](\s|$)|(?<!\.\.)\.,|::(\s|$)")]
    private static partial Regex Stops();

    [GeneratedRegex(@"^#+[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex EmptyHeading();

    /// <summary>A heading right before one that is not below it, or at the end; a label with nothing behind it.</summary>
    [GeneratedRegex(@"^#+ .+\n\s*(?=#{1,3} |\z|</details>)|(Why|Fix|Policy|Next step):[*]*\s*$", RegexOptions.Multiline)]
    private static partial Regex EmptySection();

    [GeneratedRegex(@"^\s*[-*]\s*$", RegexOptions.Multiline)]
    private static partial Regex EmptyItem();

    /// <summary>Nothing between the signs that set something off, or in a cell.</summary>
    [GeneratedRegex(@"\*\*\s*\*\*|\(\s*\)|\[\s*\]|\|[ \t]*\|")]
    private static partial Regex EmptyMarks();

    /// <summary>A reason or a fix that just stops.</summary>
    [GeneratedRegex(@"^(?:Why:|\*\*Fix:\*\*|\*\*Next step:\*\*) .*[^.!?:)""\w\n]$", RegexOptions.Multiline)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"^\*\*Fix:\*\* (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Fix();
}
