namespace Automation.Core.Ports;

/// <summary>A record that an open pull request adds. All texts are untrusted.</summary>
/// <param name="Number">Null where it has none.</param>
/// <param name="Status">Lower case and bare; null when the record names none.</param>
public sealed record DecisionProposal(string Path, int? Number, string? Title, string? Status);
