namespace Automation.Pipeline.Recovery;

/// <summary>All that is known of GitHub's attempts at one delivery.</summary>
/// <param name="Newest">The newest attempt, by which a redelivery is asked for.</param>
/// <param name="Count">How many attempts there were.</param>
/// <param name="Accepted">How many of them were answered with a 2xx.</param>
/// <param name="AcceptedAt">The newest of those; null for none.</param>
internal sealed record AttemptedDelivery(HookDelivery Newest, int Count, int Accepted, DateTimeOffset? AcceptedAt)
{
    public static AttemptedDelivery Of(HookDelivery attempt) =>
        new(attempt, 1, attempt.IsAccepted ? 1 : 0, attempt.IsAccepted ? attempt.DeliveredAt : null);

    /// <summary>Takes account of a further attempt, in whatever order they come.</summary>
    public AttemptedDelivery With(HookDelivery attempt)
    {
        var other = Of(attempt);
        return new AttemptedDelivery(
            (attempt.DeliveredAt, attempt.Id).CompareTo((Newest.DeliveredAt, Newest.Id)) > 0 ? attempt : Newest,
            Count + 1,
            Accepted + other.Accepted,
            AcceptedAt is null || other.AcceptedAt > AcceptedAt ? other.AcceptedAt ?? AcceptedAt : AcceptedAt);
    }
}
