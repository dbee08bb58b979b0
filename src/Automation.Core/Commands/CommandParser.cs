using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions.Drafting;

namespace Automation.Core.Commands;

/// <summary>Reads one line that begins with <c>/automation</c>.</summary>
internal static partial class CommandParser
{
    /// <summary>A longer line was not written as a command.</summary>
    private const int MaxLine = 1_000;

    private const string Because = "because";
    private const string Until = "until";
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>What people put around or behind a word that is part of a sentence.</summary>
    private static readonly char[] Punctuation = ['`', '"', '\'', '.', ',', ';', ':', '!', '?'];

    public static CommentCommand Parse(string line)
    {
        if (line.Length > MaxLine)
        {
            return Invalid(line, $"A command is one line of at most {Plural.Number(MaxLine)} characters.");
        }

        var (written, rest) = Split(DraftText.Plain(line[CommandForm.Word.Length..]));
        var name = Bare(written).ToLowerInvariant();
        return name switch
        {
            "" or "help" => new CommentCommand.Help(),
            "recheck" => new CommentCommand.Recheck(),
            "explain" => OfRule(line, rest, CommandForm.Explain, static rule => new CommentCommand.Explain(rule)),
            "unwaive" => OfRule(line, rest, CommandForm.Unwaive, static rule => new CommentCommand.Unwaive(rule)),
            "waive" => Waive(line, rest),
            "adr" => SaysSomething(rest) ? new CommentCommand.Adr(rest) : Lacks(line, "a title", CommandForm.Adr),
            _ => Unknown(line, name),
        };
    }

    private static CommentCommand.Invalid Invalid(string line, string problem) => new(Excerpt.Of(line), problem);

    private static CommentCommand OfRule(string line, string rest, CommandForm form, Func<string, CommentCommand> command)
    {
        var (rule, more) = Split(rest);
        return Bare(rule).Length == 0 ? Lacks(line, "a rule", form)
            : SaysSomething(more) ? Invalid(line, $"It takes one rule and nothing behind it: {form.Usage}.")
            : command(Bare(rule));
    }

    private static CommentCommand Waive(string line, string rest)
    {
        var (rule, after) = Split(rest);
        var (because, said) = Split(after);
        if (Bare(rule).Length == 0 || IsWord(rule, Because))
        {
            return Lacks(line, "a rule", CommandForm.Waive);
        }

        if (!IsWord(because, Because))
        {
            return Lacks(line, "a reason", CommandForm.Waive);
        }

        var (reason, date) = SplitDate(said);
        var until = DateOf(date);
        if (date is not null && until is null)
        {
            return Invalid(line, $"'{date}' is not a date like 2026-12-31.");
        }

        return SaysSomething(reason)
            ? new CommentCommand.Waive(Bare(rule), reason, until)
            : Lacks(line, "a reason", CommandForm.Waive);
    }

    /// <summary>A reason may speak of <c>until</c> itself: only what looks like a date, at the very end, is one.</summary>
    private static (string Reason, string? Date) SplitDate(string said)
    {
        var words = said.Split(' ');
        return words is [.. var reason, var until, var last] && IsWord(until, Until) && LikeDate().IsMatch(last.TrimEnd('.'))
            ? (string.Join(' ', reason), last.TrimEnd('.'))
            : (said, null);
    }

    private static DateOnly? DateOf(string? date) =>
        DateOnly.TryParseExact(date, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static CommentCommand.Invalid Unknown(string line, string name)
    {
        var names = CommandForm.All.Select(f => f.Name);
        var hint = NearestKey.Hint(name, names) ?? $"The commands are {string.Join(", ", names)}.";
        return Invalid(line, $"There is no command '{Excerpt.Of(name)}'. {hint}");
    }

    private static CommentCommand.Invalid Lacks(string line, string part, CommandForm form) =>
        Invalid(line, $"It lacks {part}: {form.Usage}.");

    private static bool IsWord(string written, string word) => string.Equals(written, word, StringComparison.OrdinalIgnoreCase);

    private static bool SaysSomething(string text) => text.Any(char.IsLetterOrDigit);

    private static string Bare(string word) => word.Trim(Punctuation);

    /// <summary>The first word, and what follows it.</summary>
    private static (string First, string More) Split(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
    }

    [GeneratedRegex("^(?:[0-9]{4}(?<s>[-/.])[0-9]{1,2}\\k<s>[0-9]{1,2}|[0-9]{1,2}(?<s>[-/.])[0-9]{1,2}\\k<s>[0-9]{4})$")]
    private static partial Regex LikeDate();
}
