using System.Text.RegularExpressions;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Makes a record's title of a pull request's.</summary>
internal static partial class DraftTitle
{
    private const int MaxLength = 120;

    /// <summary>Without type and scope, without a number that only repeats the file's, and with a capital; null where nothing is left.</summary>
    public static string? Of(string? title)
    {
        var words = DraftText.Plain(CommitMessageParser.Parse(title ?? "").Description ?? title ?? "");
        words = Number().Replace(words, "");
        if (!words.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var cut = words.Length <= MaxLength ? words : $"{Excerpt.Cut(words, MaxLength).TrimEnd()}…";
        return BeginsInLowerCase(cut) ? $"{char.ToUpperInvariant(cut[0])}{cut[1..]}" : cut;
    }

    /// <summary>Not a name such as <c>gRPC</c>, or one with a dot or a digit in it.</summary>
    private static bool BeginsInLowerCase(string title)
    {
        var word = title.Split(' ')[0];
        return word.All(char.IsLower);
    }

    [GeneratedRegex(@"^(?:ADR[\s#-]{0,3}[0-9]{1,5}\b[\s.:)–—-]*|[0-9]{1,5}[.:)]\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
