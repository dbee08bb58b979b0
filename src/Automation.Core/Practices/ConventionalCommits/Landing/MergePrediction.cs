using Automation.Core.Snapshots;

namespace Automation.Core.Practices.ConventionalCommits.Landing;

/// <summary>
/// Predicts from a repository's merge settings the messages that GitHub proposes, as its documentation says under "About pull request
/// merges", and for the settings under https://docs.github.com/rest/repos/repos#update-a-repository.
/// </summary>
internal static class MergePrediction
{
    private const string CoAuthorsRule = "---------";

    /// <summary>What GitHub appends to a headline that it makes of a title or a commit's first line.</summary>
    public static string SuffixOf(PullRequestSnapshot snapshot) =>
        $" (#{snapshot.Key.Number.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>The commit whose message a squash takes over, where it is the only one; null where the title is taken.</summary>
    public static SnapshotCommit? SquashedCommit(PullRequestSnapshot snapshot) =>
        snapshot.Repository.Merge.SquashTitle == SquashTitle.CommitOrPullRequestTitle ? OnlyCommit(snapshot) : null;

    public static MergeText Squash(PullRequestSnapshot snapshot)
    {
        var header = SquashedCommit(snapshot) is { } commit ? FirstLine(commit.Message) : snapshot.Title ?? "";
        var body = snapshot.Repository.Merge.SquashMessage switch
        {
            SquashMessage.CommitMessages => CommitMessages(snapshot),
            SquashMessage.PullRequestBody => snapshot.Body ?? "",
            _ => "",
        };
        return new MergeText(Numbered(header, snapshot), body);
    }

    /// <remarks>The head's owner is not known here; it is the base's for every branch that is not in a fork.</remarks>
    public static MergeText Merge(PullRequestSnapshot snapshot)
    {
        var title = snapshot.Title ?? "";
        var number = snapshot.Key.Number.ToString(CultureInfo.InvariantCulture);
        var settings = snapshot.Repository.Merge;
        var headline = settings.MergeTitle == MergeTitle.PullRequestTitle
            ? Numbered(title, snapshot)
            : $"Merge pull request #{number} from {snapshot.Repository.Name.Owner}/{snapshot.HeadRef}";
        return new MergeText(headline, settings.MergeMessage switch
        {
            MergeMessage.PullRequestTitle => title,
            MergeMessage.PullRequestBody => snapshot.Body ?? "",
            _ => "",
        });
    }

    public static string FirstLine(string message)
    {
        var text = message.AsSpan().TrimStart("\r\n");
        var end = text.IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).ToString();
    }

    /// <summary>What follows the first line, without blank lines around it.</summary>
    public static string Rest(string message)
    {
        var text = message.AsSpan().TrimStart("\r\n");
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? "" : text[end..].TrimStart("\r\n").TrimEnd().ToString();
    }

    private static string Numbered(string header, PullRequestSnapshot snapshot)
    {
        var suffix = SuffixOf(snapshot);
        return header.EndsWith(suffix, StringComparison.Ordinal) ? header : header + suffix;
    }

    /// <summary>Null where there are more, and where not all commits are known.</summary>
    private static SnapshotCommit? OnlyCommit(PullRequestSnapshot snapshot)
    {
        SnapshotCommit[] own = [.. snapshot.Commits.Where(commit => !commit.IsMerge).Take(2)];
        return own.Length == 1 && !snapshot.Gaps.Any(gap => gap.Part == SnapshotPart.Commits) ? own[0] : null;
    }

    /// <summary>One commit: its body. Several: a list of their messages, then the authors who did not open the pull request.</summary>
    private static string CommitMessages(PullRequestSnapshot snapshot)
    {
        if (OnlyCommit(snapshot) is { } only)
        {
            return Rest(only.Message);
        }

        SnapshotCommit[] own = [.. snapshot.Commits.Where(commit => !commit.IsMerge)];
        string[] authors = [.. own.Select(commit => CoAuthor(commit, snapshot.Author)).OfType<string>().Distinct()];
        var list = string.Join("\n\n", own.Select(commit => $"* {commit.Message.Trim()}"));
        return authors.Length == 0 ? list : $"{list}\n\n{CoAuthorsRule}\n\n{string.Join('\n', authors)}";
    }

    /// <summary>Null for the pull request's own author, and where the commit's author is not fully known.</summary>
    private static string? CoAuthor(SnapshotCommit commit, Actor author) =>
        commit is { AuthorName: { } name, AuthorEmail: { } address } && commit.Author?.Is(author.Login) != true
            ? $"Co-authored-by: {name} <{address}>"
            : null;
}
