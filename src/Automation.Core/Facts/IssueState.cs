namespace Automation.Core.Facts;

/// <summary>An issue as GitHub shows it in one answer or payload. Texts are untrusted.</summary>
public sealed record IssueState
{
    public required InstallationId Installation { get; init; }

    public required RepositoryId Repository { get; init; }

    public required int Number { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The author's login; empty where GitHub tells none.</summary>
    public string Author { get; init; } = "";

    /// <summary>Whether the author is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>False also for one that was deleted or moved elsewhere.</summary>
    public bool IsOpen { get; init; } = true;

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When its milestone is due; null where it has none.</summary>
    public DateTimeOffset? MilestoneDueOn { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];
}
