namespace Automation.Core.Practices.TechDebt.Suppressions;

/// <summary>A place that tells a tool to look away, or a test not to run.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">One-based, at the head.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Text">Its words, untrusted, cut to a length that fits a message.</param>
internal sealed record Suppression(string Path, int Line, SuppressionForm Form, string Text);
