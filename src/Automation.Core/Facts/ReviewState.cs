namespace Automation.Core.Facts;

/// <summary>A submitted review.</summary>
public sealed record ReviewState
{
    /// <summary>GitHub's id of the review.</summary>
    public required long Id { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The reviewer's login; empty where GitHub tells none.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Whether the reviewer is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary><c>approved</c>, <c>changes_requested</c>, <c>commented</c> or <c>dismissed</c>, in any case.</summary>
    public string? State { get; init; }

    public CommitSha? Commit { get; init; }
}
