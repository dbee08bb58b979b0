namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// What somebody says instead of writing a record. It is the author's own word: whoever reviews the change decides what it is worth.
/// </summary>
/// <param name="Reason">As written, without markup; untrusted.</param>
/// <param name="Refusal">Why it does not hold, as a sentence; null when it does.</param>
public sealed record DecisionWaiver(string Reason, string? Refusal);
