namespace Automation.Cli.Documents;

/// <summary>Counts of a replay's deliveries: sent = accepted = processed + failed, when nothing went wrong on the way.</summary>
internal sealed record ReplayDeliveries(int Sent, int Accepted, int Processed, int Failed);
