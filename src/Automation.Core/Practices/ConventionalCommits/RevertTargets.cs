using System.Text.RegularExpressions;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// The commits that a revert takes back, by their ids: git's sentence <c>This reverts commit ...</c>, and the footers that Conventional
/// Commits shows for <c>revert</c> (https://www.conventionalcommits.org/en/v1.0.0/#how-does-conventional-commits-handle-revert-commits).
/// </summary>
internal static partial class RevertTargets
{
    /// <summary>The ids, whole or shortened, in the order of the message; none where it names none.</summary>
    public static IReadOnlyList<string> Of(CommitMessage message) =>
        [.. InSentences(message.Body ?? "")
            .Concat(message.Footers.SelectMany(footer => InSentences(footer.Value)))
            .Concat(InFooters(message))
            .Distinct()];

    /// <summary>The ids in git's own sentences.</summary>
    public static IEnumerable<string> InSentences(string text) => GitSentence().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The ids in footers such as <c>Refs: 676104e, a215868</c>.</summary>
    public static IEnumerable<string> InFooters(CommitMessage message) => message.Footers
        .Where(footer => footer.Token.StartsWith("ref", StringComparison.OrdinalIgnoreCase))
        .SelectMany(footer => Id().Matches(footer.Value).Select(match => match.Value));

    [GeneratedRegex(@"\bThis reverts commit ([0-9a-f]{7,64})\b", RegexOptions.CultureInvariant)]
    private static partial Regex GitSentence();

    [GeneratedRegex(@"(?<![\w#])[0-9a-f]{7,64}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
