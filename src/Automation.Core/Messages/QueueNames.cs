namespace Automation.Core.Messages;

/// <summary>The work queues.</summary>
public static class QueueNames
{
    public const string Deliveries = "deliveries";
    public const string Evaluations = "evaluations";
    public const string Digests = "digests";

    /// <summary>What the Functions host appends to a queue's name for the messages that it has shown too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Where the Functions host puts deliveries that it has shown too often.</summary>
    public const string PoisonedDeliveries = Deliveries + PoisonSuffix;

    /// <summary>Where the Functions host puts requests for evaluations that it has shown too often.</summary>
    public const string PoisonedEvaluations = Evaluations + PoisonSuffix;

    /// <summary>Where the Functions host puts requests for digests that it has shown too often.</summary>
    public const string PoisonedDigests = Digests + PoisonSuffix;
}
