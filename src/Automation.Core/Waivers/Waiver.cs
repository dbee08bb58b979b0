using Automation.Core.Snapshots;

namespace Automation.Core.Waivers;

/// <summary>
/// A recorded, reasoned exception: on one pull request, what one rule finds does not count. Kept as it was given; whether it is in force
/// is asked anew with every evaluation, under the policy of that day.
/// </summary>
public sealed record Waiver
{
    public required PullRequestKey PullRequest { get; init; }

    /// <summary>Full rule id, such as <c>review/size</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, in the giver's words: one line of untrusted, plain text.</summary>
    public required string Reason { get; init; }

    /// <summary>The login of who gave it.</summary>
    public required string By { get; init; }

    /// <summary>What they were allowed to do in the repository when they gave it.</summary>
    public required RepositoryPermission Role { get; init; }

    /// <summary>When the comment that gives it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which it holds, in UTC; null where it holds until it is taken back.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The comment that gives it, by GitHub's id; null where it came another way.</summary>
    public long? CommentId { get; init; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>The first moment after its last day; null where it has no end of its own.</summary>
    public DateTimeOffset? EndsAt => Until is { } last && last < DateOnly.MaxValue
        ? new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : null;
}
