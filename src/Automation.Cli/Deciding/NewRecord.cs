namespace Automation.Cli.Deciding;

/// <summary>A record that is not written yet.</summary>
/// <param name="Number">Null where records are named by dates.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="Superseded">The record whose place it takes; null for none.</param>
internal sealed record NewRecord(RecordFile File, int? Number, string Title, string Text, SupersededRecord? Superseded);
