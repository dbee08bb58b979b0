namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// The verdict of @commitlint/lint 21.2.4 with @commitlint/config-conventional 21.2.4, including its default ignores. Written from
/// observed behaviour, to be comparable; docs/conventional-commits.md tells where our own rules differ.
/// </summary>
internal static class ConfigConventional
{
    private const int MaxLength = 100;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "build", "chore", "ci", "docs", "feat", "fix", "perf", "refactor", "revert", "style", "test",
    };

    public static CommitLint Lint(string message)
    {
        var parsed = CommitlintReader.Read(message);
        var lint = new CommitLint
        {
            Type = parsed.Type,
            Scope = parsed.Scope,
            Breaking = parsed.HasExclamationMark || parsed.HasNote,
        };
        return DefaultIgnores.Matches(message) ? lint with { Ignored = true }
            : ScriptText.IsBlank(message) ? lint with { Errors = [CommitLint.EmptyMessage] }
            : parsed is { Header: null, Body: null, Footer: null } ? lint
            : lint with { Errors = CommitLint.Names(Errors(parsed)), Warnings = CommitLint.Names(Warnings(parsed)) };
    }

    private static IEnumerable<string?> Errors(CommitlintMessage message) =>
    [
        HasLongLine(message.Body) ? "body-max-line-length" : null,
        HasLongLine(message.Footer) ? "footer-max-line-length" : null,
        message.Header is not { Length: <= MaxLength } ? "header-max-length" : null,
        message.Header is { } header && ScriptText.Trim(header).Length < header.Length ? "header-trim" : null,
        message.Subject is { } subject && IsSentence(subject) ? "subject-case" : null,
        message.Subject is null ? "subject-empty" : null,
        EndsWithFullStop(message.Header) ? "subject-full-stop" : null,
        message.Type is { } type && !type.Equals(type.ToLowerInvariant(), StringComparison.Ordinal) && !char.IsAsciiDigit(type[0])
            ? "type-case" : null,
        message.Type is null ? "type-empty" : null,
        message.Type is { } name && !Types.Contains(name) ? "type-enum" : null,
    ];

    private static IEnumerable<string?> Warnings(CommitlintMessage message) =>
    [
        message.Body is not null && message.RawLines is not [_, "", ..] ? "body-leading-blank" : null,
        message.Footer is { } footer && !IsPrecededByBlank(message.RawLines, ScriptText.Lines(footer)[0])
            ? "footer-leading-blank" : null,
    ];

    /// <summary>
    /// Sentence, start, Pascal and upper case are forbidden. The last three imply the first, and a subject that begins with a cased
    /// letter is in sentence case exactly when its first unit is in upper case.
    /// </summary>
    private static bool IsSentence(string subject) => ScriptText.BeginsWithCasedLetter(subject) && ScriptText.IsUpper(subject[0]);

    private static bool EndsWithFullStop(string? header) =>
        header is not null && header.EndsWith('.') && !header.EndsWith("...", StringComparison.Ordinal);

    private static bool HasLongLine(string? text) =>
        text is not null && ScriptText.Lines(text).Any(line => line.Length > MaxLength && !HasAddress(line));

    /// <summary><c>\bhttps?:\/\/\S+</c>.</summary>
    private static bool HasAddress(string line)
    {
        for (var at = line.IndexOf("http", StringComparison.Ordinal); at >= 0; at = line.IndexOf("http", at + 1, StringComparison.Ordinal))
        {
            var rest = line.AsSpan(at + "http".Length);
            rest = rest.StartsWith('s') ? rest[1..] : rest;
            if (rest.StartsWith("://") && rest.Length > "://".Length && !ScriptText.IsWhiteSpace(rest["://".Length])
                && (at == 0 || !ScriptText.IsWord(line[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks for the footer's first line anywhere in the message; an index before the first line counts from the end.</summary>
    private static bool IsPrecededByBlank(string[] lines, string first)
    {
        var before = Array.IndexOf(lines, first) - 1;
        return lines[before < 0 ? Math.Max(0, lines.Length + before) : before].Length == 0;
    }
}
