using System.Text.RegularExpressions;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>
/// What a revert takes back. A title alone makes no revert: pull request or commits must be named, as GitHub's Revert button and
/// <c>git revert</c> do, so that no title excuses a change that somebody wrote.
/// </summary>
/// <param name="PullRequest">The reverted pull request, <c>#12</c> or <c>owner/repo#12</c>; null where only commits are named.</param>
/// <param name="Commits">The reverted commits, shortened; none where only a pull request is named.</param>
internal sealed partial record RevertedChange(string? PullRequest, IReadOnlyList<string> Commits)
{
    private const int MostCommits = 250;

    /// <summary>Null where the title does not revert, or nothing says what.</summary>
    public static RevertedChange? Of(PullRequestSnapshot snapshot)
    {
        if (!IsAnnounced(snapshot.Title ?? ""))
        {
            return null;
        }

        var body = DescriptionText.WithoutComments(snapshot.Body ?? "");
        var sentence = PullRequestSentence().Match(body);
        string[] commits =
        [
            .. RevertTargets.Of(CommitMessageParser.Parse($"{snapshot.Title}\n\n{body}"))
                .Concat(snapshot.Commits.SelectMany(commit => RevertTargets.InSentences(commit.Message)))
                .Select(id => id[..7])
                .Distinct(StringComparer.Ordinal)
                .Take(MostCommits),
        ];
        return sentence.Success ? new RevertedChange(sentence.Groups[1].Value, commits)
            : commits.Length > 0 ? new RevertedChange(null, commits)
            : null;
    }

    /// <summary>Whether a title says that the change is a revert: <c>Revert "..."</c>, or a header of type <c>revert</c>.</summary>
    public static bool IsAnnounced(string title) =>
        MessageKinds.RevertedHeader(title) is not null
        || "revert".Equals(CommitMessageParser.Parse(title).Type, StringComparison.OrdinalIgnoreCase);

    /// <summary>GitHub's own first line of the description.</summary>
    [GeneratedRegex(
        @"^Reverts ((?:[\w.-]{1,100}/[\w.-]{1,100})?#[1-9][0-9]{0,9})\b",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex PullRequestSentence();
}
