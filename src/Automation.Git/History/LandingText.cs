using System.Text.RegularExpressions;
using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>What the messages of a landing say about the pull request that it was.</summary>
/// <param name="Number">GitHub's number; null when no message tells it.</param>
internal sealed partial record LandingText(int? Number, string Title, string Body, string? Branch)
{
    public static LandingText Of(Landing landing) =>
        landing.Merge is { } merge ? OfMerge(merge, landing.Commits) : OfCommits(landing.Commits);

    private static LandingText OfMerge(GitCommit merge, IReadOnlyList<GitCommit> commits)
    {
        if (GitHubMerge().Match(merge.Subject) is { Success: true } match)
        {
            var text = merge.Body.Split('\n', 2);
            var title = text[0].Trim() is { Length: > 0 } first ? first : OnlySubject(commits) ?? merge.Subject;
            return new LandingText(
                ToNumber(match), title, text.ElementAtOrDefault(1)?.Trim() ?? "", match.Groups["branch"].Value);
        }

        if (Numbered(merge) is { } numbered)
        {
            return numbered;
        }

        var branch = BranchMerge().Match(merge.Subject);
        return new LandingText(
            null, OnlySubject(commits) ?? merge.Subject, merge.Body, branch.Success ? branch.Groups["branch"].Value : null);
    }

    /// <summary>
    /// The newest commit that GitHub numbered speaks for all; else the first, which people name after what they set out to do.
    /// </summary>
    private static LandingText OfCommits(IReadOnlyList<GitCommit> commits) =>
        commits.Reverse().Select(Numbered).OfType<LandingText>().FirstOrDefault()
        ?? new LandingText(null, commits[0].Subject, commits[0].Body, null);

    private static LandingText? Numbered(GitCommit commit) =>
        NumberedSubject().Match(commit.Subject) is { Success: true } match
            ? new LandingText(ToNumber(match), match.Groups["title"].Value, commit.Body, null)
            : null;

    /// <summary>GitHub's default title of a pull request with one commit.</summary>
    private static string? OnlySubject(IReadOnlyList<GitCommit> commits) => commits is [var only] ? only.Subject : null;

    private static int ToNumber(Match match) =>
        int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Merge pull request #(?<number>[1-9]\d{0,8}) from [^/\s]+/(?<branch>\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubMerge();

    [GeneratedRegex(@"^(?<title>.*\S)\s*\(#(?<number>[1-9]\d{0,8})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedSubject();

    [GeneratedRegex("^Merge (?:remote-tracking )?branch '(?<branch>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex BranchMerge();
}
