namespace Automation.Pipeline.Deliveries;

/// <summary>What a handler made of a delivery.</summary>
/// <param name="Reason">One sentence, without a full stop: it is listed beside the outcome.</param>
public sealed record DeliveryOutcome(OutcomeKind Kind, string Reason)
{
    /// <summary>The outcome as the ledger writes it.</summary>
    public string Word => Kind switch
    {
        OutcomeKind.Done => "done",
        OutcomeKind.Gone => "gone",
        _ => "ignored",
    };

    public static DeliveryOutcome Done(string reason) => new(OutcomeKind.Done, reason);

    public static DeliveryOutcome Ignored(string reason) => new(OutcomeKind.Ignored, reason);

    public static DeliveryOutcome Gone(string reason) => new(OutcomeKind.Gone, reason);

    /// <summary>The outcome of several handlers: gone where one found it so, else done where one did something.</summary>
    public static DeliveryOutcome Of(IReadOnlyCollection<DeliveryOutcome> outcomes)
    {
        var kind = outcomes.Max(o => o.Kind);
        return new DeliveryOutcome(kind, string.Join("; ", outcomes.Where(o => o.Kind == kind).Select(o => o.Reason).Distinct()));
    }
}
