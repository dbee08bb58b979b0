using Automation.Core.Webhooks;

namespace Automation.Pipeline.Recovery;

/// <summary>Which deliveries are missed.</summary>
public static class RecoveryRule
{
    /// <summary>
    /// How far back GitHub lists deliveries and sends them again
    /// (https://docs.github.com/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks).
    /// </summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(3);

    /// <summary>By then a delivery that was accepted has been taken from the queue and stands in the ledger.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>What was asked for is given this time before it is asked for again: less than there is between two runs.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Ends by itself: what was asked for and then accepted, or refused for what it is, would be lost or refused each time. GitHub's
    /// log cannot tell how often that happened before the part of it that is read.
    /// </summary>
    internal static RecoveryVerdict Judge(AttemptedDelivery delivery, DateTimeOffset now)
    {
        var newest = delivery.Newest;
        if (!WantedEvents.Wanted(newest.Event, newest.Action) || (newest.Redelivery && newest.DeliveredAt > now - Pause))
        {
            return RecoveryVerdict.Fine;
        }

        return delivery switch
        {
            { AcceptedAt: null } => IsRefusedForGood(newest) ? RecoveryVerdict.Fine : RecoveryVerdict.NotAccepted,
            { IsAcceptedAgain: false, AcceptedAt: { } at } when at <= now - Grace => RecoveryVerdict.LostUnlessKnown,
            _ => RecoveryVerdict.Fine,
        };
    }

    /// <summary>The receiver's answers to what it cannot read; all others may change with time.</summary>
    private static bool IsRefusedForGood(HookDelivery attempt) => attempt is { Redelivery: true, StatusCode: 400 or 413 };
}
