namespace Automation.Core.Snapshots;

/// <summary>One commit of a pull request, oldest first in a snapshot.</summary>
public sealed record SnapshotCommit
{
    public required CommitSha Sha { get; init; }

    /// <summary>The whole message, as git stores it.</summary>
    public required string Message { get; init; }

    /// <summary>Two or more: a merge commit.</summary>
    public int ParentCount { get; init; } = 1;

    /// <summary>The commit's author account; null when the e-mail address belongs to none.</summary>
    public Actor? Author { get; init; }

    /// <summary>The author as the commit names them; null where the source does not tell.</summary>
    public string? AuthorName { get; init; }

    /// <inheritdoc cref="AuthorName"/>
    public string? AuthorEmail { get; init; }

    public DateTimeOffset? AuthoredAt { get; init; }

    /// <summary>Everybody who wrote it, the author first, then co-authors, as far as the source tells.</summary>
    public IReadOnlyList<CommitPerson> Authors { get; init; } = [];

    /// <summary>
    /// Who committed it; GitHub itself (<c>web-flow</c>) for what was committed on its pages. Null where the source does not tell.
    /// </summary>
    public CommitPerson? Committer { get; init; }

    public DateTimeOffset? CommittedAt { get; init; }

    public bool IsMerge => ParentCount >= 2;
}
