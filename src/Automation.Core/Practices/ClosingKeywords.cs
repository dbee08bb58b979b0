using System.Text.RegularExpressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>
/// The issues that a description or a commit message closes by GitHub's keywords
/// (https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue). Whether they are
/// still open a text does not tell; an issue that something is to close is taken for open.
/// </summary>
public static partial class ClosingKeywords
{
    /// <summary>In order of appearance, each once.</summary>
    public static IReadOnlyList<LinkedIssue> IssuesOf(string description, RepositoryName repository) =>
        [.. Reference().Matches(description).Select(m => ToIssue(m, repository)).Distinct()];

    private static LinkedIssue ToIssue(Match match, RepositoryName repository)
    {
        var name = match.Groups["owner"].Success
            ? new RepositoryName(match.Groups["owner"].Value, match.Groups["name"].Value)
            : repository;
        var number = int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new LinkedIssue(name, number, IsOpen: true);
    }

    [GeneratedRegex(
        @"\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+"
        + @"(?:(?:https://github\.com/)?(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})/(?<name>[\w.-]{1,100})(?:\#|/issues/)|\#)"
        + @"(?<number>[1-9]\d{0,8})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
