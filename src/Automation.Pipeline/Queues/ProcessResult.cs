namespace Automation.Pipeline.Queues;

/// <summary>What became of a message; acknowledged in any case.</summary>
/// <param name="Status">In one word.</param>
/// <param name="Reason">In one sentence.</param>
public sealed record ProcessResult(ProcessStatus Status, string Reason);
