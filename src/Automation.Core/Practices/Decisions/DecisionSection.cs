namespace Automation.Core.Practices.Decisions;

/// <summary>What stands under one second-level heading of a record.</summary>
/// <param name="Name">The heading's text, without markup.</param>
/// <param name="Text">The Markdown up to the next heading of the first or second level, trimmed.</param>
/// <param name="Line">One-based line of the heading.</param>
/// <param name="TextLine">One-based line on which the text begins; the heading's where there is no text.</param>
public sealed record DecisionSection(string Name, string Text, int Line, int TextLine);
