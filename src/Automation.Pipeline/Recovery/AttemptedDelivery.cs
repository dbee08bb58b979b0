namespace Automation.Pipeline.Recovery;

/// <summary>All that is known of GitHub's attempts at one delivery.</summary>
/// <param name="Newest">The newest attempt, by which a redelivery is asked for.</param>
/// <param name="Count">How many attempts there were.</param>
/// <param name="AcceptedAt">When the newest of those was made that were answered with a 2xx; null for none.</param>
/// <param name="IsAcceptedAgain">True when one of those had been asked for.</param>
internal sealed record AttemptedDelivery(HookDelivery Newest, int Count, DateTimeOffset? AcceptedAt, bool IsAcceptedAgain)
{
    public static AttemptedDelivery Of(HookDelivery attempt) =>
        new(attempt, 1, attempt.IsAccepted ? attempt.DeliveredAt : null, attempt is { IsAccepted: true, Redelivery: true });

    /// <summary>Takes account of a further attempt, in whatever order they come.</summary>
    public AttemptedDelivery With(HookDelivery attempt)
    {
        var other = Of(attempt);
        return new AttemptedDelivery(
            (attempt.DeliveredAt, attempt.Id).CompareTo((Newest.DeliveredAt, Newest.Id)) > 0 ? attempt : Newest,
            Count + 1,
            AcceptedAt is null || other.AcceptedAt > AcceptedAt ? other.AcceptedAt ?? AcceptedAt : AcceptedAt,
            IsAcceptedAgain || other.IsAcceptedAgain);
    }
}
