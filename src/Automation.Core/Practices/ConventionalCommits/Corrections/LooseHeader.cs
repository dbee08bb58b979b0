namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>A first line as its author meant it.</summary>
/// <param name="Type">As written.</param>
/// <param name="Scope">Null for none, or an empty one.</param>
/// <param name="Mark">True for an exclamation mark before or after the scope.</param>
/// <param name="Description">Without white space around it; not empty.</param>
internal sealed record LooseHeader(string Type, string? Scope, bool Mark, string Description);
