using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// The verdict of @commitlint/lint 21.2.4 with @commitlint/config-conventional 21.2.4, including its default ignores. Written from
/// observed behaviour, to be comparable; docs/conventional-commits.md tells where our own rules differ.
/// </summary>
internal static class ConfigConventional
{
    private const int MaxLength = 100;

    public static CommitLint Lint(string message)
    {
        var parsed = CommitlintReader.Read(message);
        var ignored = DefaultIgnores.Matches(message);
        var blank = !ignored && ScriptText.IsBlank(message);
        var judged = !ignored && !blank && !parsed.IsNothing;
        return new CommitLint
        {
            Mode = CommitLintMode.Commitlint,
            Ignored = ignored,
            Errors = judged ? Errors(parsed) : blank ? [CommitLint.EmptyMessage] : [],
            Warnings = judged ? Warnings(parsed, message) : [],
            Type = parsed.Type.IsEmpty ? null : ConventionalTypes.TextOf(parsed.Type),
            Scope = parsed.Scope.IsEmpty ? null : parsed.Scope.ToString(),
            Breaking = parsed.HasExclamationMark || parsed.HasNote,
        };
    }

    /// <summary>The rules in the order of their names.</summary>
    private static IReadOnlyList<string> Errors(in CommitlintMessage message)
    {
        var names = new RuleNames();
        names.AddIf(HasLongLine(message.Body), "body-max-line-length");
        names.AddIf(HasLongLine(message.Footer), "footer-max-line-length");
        names.AddIf(message.Header.Length is 0 or > MaxLength, "header-max-length");
        names.AddIf(!message.Header.IsEmpty && IsPadded(message.Header), "header-trim");
        names.AddIf(SubjectCase.IsForbidden(message.Subject), "subject-case");
        names.AddIf(message.Subject.IsEmpty, "subject-empty");
        names.AddIf(message.Header is [.., '.'] and not [.., '.', '.', '.'], "subject-full-stop");
        names.AddIf(!message.Type.IsEmpty && HasCapital(message.Type), "type-case");
        names.AddIf(message.Type.IsEmpty, "type-empty");
        names.AddIf(!message.Type.IsEmpty && !ConventionalTypes.Contains(message.Type), "type-enum");
        return names.ToList();
    }

    private static IReadOnlyList<string> Warnings(in CommitlintMessage message, string raw)
    {
        var names = new RuleNames();
        names.AddIf(!message.Body.IsEmpty && !ScriptLines.At(raw, 1).IsEmpty, "body-leading-blank");
        names.AddIf(!message.Footer.IsEmpty && !IsPrecededByBlank(raw, ScriptLines.At(message.Footer, 0)), "footer-leading-blank");
        return names.ToList();
    }

    private static bool IsPadded(ReadOnlySpan<char> header) => ScriptText.IsWhiteSpace(header[0]) || ScriptText.IsWhiteSpace(header[^1]);

    /// <summary>A type consists of ASCII letters, digits and underscores; one that begins with a digit has no case.</summary>
    private static bool HasCapital(ReadOnlySpan<char> type)
    {
        foreach (var c in type)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                return !char.IsAsciiDigit(type[0]);
            }
        }

        return false;
    }

    private static bool HasLongLine(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
        {
            return false;
        }

        foreach (var line in new ScriptLines(text))
        {
            if (line.Length > MaxLength && !HasAddress(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>\bhttps?:\/\/\S+</c>.</summary>
    private static bool HasAddress(ReadOnlySpan<char> line)
    {
        const string Scheme = "http";
        var isWord = false;
        for (var at = line.IndexOf(Scheme); at >= 0; at = line.IndexOf(Scheme))
        {
            isWord = at > 0 ? ScriptText.IsWord(line[at - 1]) : isWord;
            line = line[(at + Scheme.Length)..];
            var rest = line is ['s', ..] ? line[1..] : line;
            if (!isWord && rest.StartsWith("://") && rest.Length > "://".Length && !ScriptText.IsWhiteSpace(rest["://".Length]))
            {
                return true;
            }

            isWord = true;
        }

        return false;
    }

    /// <summary>
    /// Looks for the footer's first line anywhere in the message. What stands before the first line is the last one, and before a line
    /// that is not found the last but one.
    /// </summary>
    private static bool IsPrecededByBlank(string raw, ReadOnlySpan<char> line)
    {
        var found = ScriptLines.IndexOf(raw, line, out var count);
        var before = found > 0 ? found - 1 : Math.Max(0, count + found - 1);
        return ScriptLines.At(raw, before).IsEmpty;
    }
}
