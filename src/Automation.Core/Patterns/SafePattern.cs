using System.Text.RegularExpressions;

namespace Automation.Core.Patterns;

/// <summary>
/// A regular expression that somebody wrote into a policy: at most <see cref="MaxLength"/> characters, and matched without
/// backtracking, in time that is linear in the text. Lookarounds, backreferences, atomic groups and
/// conditionals need backtracking and are refused.
/// </summary>
public sealed partial class SafePattern
{
    /// <summary>The longest expression taken, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>The greatest count taken in a quantifier such as <c>{1,100}</c>: the automaton grows with it.</summary>
    public const int MaxRepeat = 100;

    private readonly Regex regex;

    /// <exception cref="ArgumentException">The expression is refused; the message is that of <see cref="Refusal"/>.</exception>
    public SafePattern(string pattern)
    {
        if (Refusal(pattern) is { } refusal)
        {
            throw new ArgumentException(refusal, nameof(pattern));
        }

        Text = pattern;
        regex = Compile(pattern);
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>True when the expression matches somewhere in the text.</summary>
    public bool IsMatch(string text) => regex.IsMatch(text);

    public override string ToString() => Text;

    /// <summary>Why an expression is not taken, with the one-based position in it where one is known; null when it is taken.</summary>
    public static string? Refusal(string pattern)
    {
        if (pattern.Length is 0 or > MaxLength)
        {
            return $"A regular expression has 1 to {MaxLength} characters.";
        }

        if (Unsupported(pattern) is { } unsupported)
        {
            return unsupported;
        }

        try
        {
            _ = Compile(pattern);
            return null;
        }
        catch (RegexParseException e)
        {
            return $"Not a regular expression at character {Math.Min(e.Offset + 1, pattern.Length)}: {Reason(e.Error)}.";
        }
        catch (NotSupportedException)
        {
            return "The expression needs backtracking, which is not available here.";
        }
    }

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Reason(RegexParseError error) => SplitWords().Replace(error.ToString(), " $1").Trim().ToLowerInvariant();

    /// <summary>
    /// Finds the first construct that needs backtracking. The engine names the construct but not its place, so it is looked for
    /// here: outside character classes, escapes left out.
    /// </summary>
    private static string? Unsupported(string pattern)
    {
        for (var match = Tokens().Match(pattern); match.Success; match = match.NextMatch())
        {
            var at = match.Index + 1;
            if (match.Groups["refused"].Success)
            {
                return $"'{match.Value}' at character {at} needs backtracking, which is not available here. Write it without.";
            }

            if (match.Groups["count"].Captures.Any(c => c.Length > 9 || int.Parse(c.ValueSpan, CultureInfo.InvariantCulture) > MaxRepeat))
            {
                return $"'{match.Value}' at character {at} repeats more than {MaxRepeat} times. Use a smaller count, or '*'.";
            }
        }

        return null;
    }

    [GeneratedRegex("(?<!^)([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex SplitWords();

    /// <summary>Classes and harmless escapes are taken whole, so that what they contain is not looked at.</summary>
    [GeneratedRegex(
        @"\[\^?\]?(?:\\.|[^\]\\])*\]|(?<refused>\(\?(?:<?[=!]|>|\()|\\(?:[1-9]|k[<'{]|G))|\\.|\{(?<count>[0-9]+)(?:,(?<count>[0-9]+)?)?\}",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
