using Automation.Core.Snapshots;

namespace Automation.Core.Ports;

/// <summary>A decision record of the default branch, as the register keeps it.</summary>
public sealed record RegisteredDecision
{
    /// <summary>What the record says, in short.</summary>
    public required StandingDecision Decision { get; init; }

    /// <summary>Git's id of the text that was read: as long as it stays, the record need not be read again.</summary>
    public required string BlobId { get; init; }

    /// <summary>When the register first saw a record under the path.</summary>
    public DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>Since when the record has had the status that it has, as far as the register saw it.</summary>
    public DateTimeOffset StatusSince { get; init; }

    /// <summary>When the register last saw another text.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>How long ago it was decided, as the record says; where it does not, how long the register has known it.</summary>
    public TimeSpan AgeAt(DateTimeOffset now)
    {
        var from = Decision.Date is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : FirstSeenAt;
        return now > from ? now - from : TimeSpan.Zero;
    }

    /// <summary>Whether the day on which it was to be looked at again has passed.</summary>
    public bool IsReviewDue(DateOnly today) => Decision.ReviewBy < today;
}
