namespace Automation.Core.Messages;

/// <summary>The work queues.</summary>
public static class QueueNames
{
    public const string Deliveries = "deliveries";
    public const string Evaluations = "evaluations";
}
