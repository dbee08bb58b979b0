namespace Automation.Core.Practices.Decisions;

/// <summary>What stands under one of the headings that part a record: those of the second level, unless the record parts itself by others.</summary>
/// <param name="Name">The heading's text, without markup, numbering, emoji and colon.</param>
/// <param name="Text">The Markdown up to the next heading of that level or above it, trimmed.</param>
/// <param name="Line">One-based line of the heading.</param>
/// <param name="TextLine">One-based line on which the text begins; the heading's where there is no text.</param>
public sealed record DecisionSection(string Name, string Text, int Line, int TextLine);
