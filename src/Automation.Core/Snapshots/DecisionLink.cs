namespace Automation.Core.Snapshots;

/// <summary>One record's reference to another: "Superseded by [5. Use queues](0005-use-queues.md)".</summary>
/// <param name="Text">The reference as the record writes it, without markup. Untrusted.</param>
/// <param name="Number">The other record's number; null where the reference has none.</param>
/// <param name="Path">Path of the linked file from the repository's root; null where the reference is no link, or leads elsewhere.</param>
/// <param name="Line">One-based line of the reference.</param>
public sealed record DecisionLink(string Text, int? Number, string? Path, int Line);
