namespace Automation.Storage.Evaluations;

/// <summary>Where in the history an evaluation stands.</summary>
internal sealed record HistoryPointer(string Partition, string Row);
