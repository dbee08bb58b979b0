using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Puts commits, as each of GitHub's two interfaces tells them, into the words of the practices.</summary>
internal static class CommitMapper
{
    /// <summary>A commit as GraphQL tells it.</summary>
    public static SnapshotCommit Map(CommitNode commit) => new()
    {
        Sha = SnapshotMapper.ShaOf(commit.Oid),
        Message = commit.Message,
        ParentCount = commit.Parents?.TotalCount ?? 1,
        Author = Actors.Of(commit.Author),
        AuthorName = commit.Author?.Name,
        AuthorEmail = commit.Author?.Email,
        AuthoredAt = commit.AuthoredDate,
        Authors = [.. (commit.Authors?.Items ?? []).Select(PersonOf)],
        Committer = commit.Committer is { } committer ? PersonOf(committer) : null,
        CommittedAt = commit.CommittedDate,
    };

    /// <summary>The same commit as REST tells it, which leaves co-authors to whoever reads the message.</summary>
    public static SnapshotCommit Map(Octokit.GitHubCommit commit)
    {
        var account = Actors.Of(commit.Author);
        var (author, committer) = (commit.Commit.Author, commit.Commit.Committer);
        return new SnapshotCommit
        {
            Sha = SnapshotMapper.ShaOf(commit.Sha),
            Message = commit.Commit.Message,
            ParentCount = commit.Parents.Count,
            Author = account,
            AuthorName = author?.Name,
            AuthorEmail = author?.Email,
            AuthoredAt = author?.Date,
            Authors = author is null ? [] : [new CommitPerson(account, author.Name, author.Email)],
            Committer = committer is null ? null : new CommitPerson(Actors.Of(commit.Committer), committer.Name, committer.Email),
            CommittedAt = committer?.Date,
        };
    }

    private static CommitPerson PersonOf(GitActorNode node) => new(Actors.Of(node), node.Name, node.Email);
}
