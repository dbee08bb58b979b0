namespace Automation.Cli.Deciding;

/// <summary>A record that another one takes the place of.</summary>
/// <param name="NewText">Its text with the new status; null where it names no status that could be replaced.</param>
internal sealed record SupersededRecord(RecordFile File, string? NewText);
