namespace Automation.Git.Repositories;

/// <summary>A commit as <c>git log</c> tells it.</summary>
public sealed record GitCommit
{
    public required CommitSha Sha { get; init; }

    /// <summary>Id of the tree that it holds.</summary>
    public required string Tree { get; init; }

    /// <summary>None for a root commit, two or more for a merge.</summary>
    public required IReadOnlyList<CommitSha> Parents { get; init; }

    public required GitIdentity Author { get; init; }

    public required GitIdentity Committer { get; init; }

    /// <summary>The whole message, with the line feed that git ends it with.</summary>
    public required string Message { get; init; }

    public IReadOnlyList<Trailer> Trailers { get; init; } = [];

    public bool IsMerge => Parents.Count >= 2;

    /// <summary>The first line of the message.</summary>
    public string Subject => Message.TrimStart('\n').Split('\n', 2)[0].Trim();

    /// <summary>What follows the first line; empty when nothing does.</summary>
    public string Body => Message.TrimStart('\n').Split('\n', 2).ElementAtOrDefault(1)?.Trim() ?? "";

    /// <summary>Everybody who wrote it, the author first, then co-authors.</summary>
    public IReadOnlyList<CommitPerson> Authors => CommitPeople.AuthorsOf(this);

    /// <summary>The commit as the practices see it.</summary>
    public SnapshotCommit ToSnapshot() => new()
    {
        Sha = Sha,
        Message = Message.TrimEnd('\n'),
        ParentCount = Parents.Count,
        Author = AccountNames.Of(Author),
        AuthorName = Author.Name,
        AuthorEmail = Author.Email,
        AuthoredAt = Author.At,
        Authors = Authors,
        Committer = AccountNames.PersonOf(Committer),
        CommittedAt = Committer.At,
    };
}
