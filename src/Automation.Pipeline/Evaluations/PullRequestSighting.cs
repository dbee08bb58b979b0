namespace Automation.Pipeline.Evaluations;

/// <summary>What an event says of a pull request's state.</summary>
/// <param name="UpdatedAt">The pull request's <c>updated_at</c>.</param>
/// <param name="HeadSha">Its head; null where the event does not say.</param>
/// <param name="IsClosed">Whether it was closed or merged.</param>
public sealed record PullRequestSighting(DateTimeOffset UpdatedAt, CommitSha? HeadSha, bool IsClosed)
{
    /// <summary>The row after the sighting. Webhooks overtake each other: an older sighting changes nothing.</summary>
    internal static PullRequestRow Apply(PullRequestRow row, PullRequestSighting? sighting) =>
        sighting is null || sighting.UpdatedAt < row.LatestUpdate
            ? row
            : row with
            {
                LatestUpdate = sighting.UpdatedAt,
                LatestHead = sighting.HeadSha ?? row.LatestHead,
                IsClosed = sighting.IsClosed,
            };
}
