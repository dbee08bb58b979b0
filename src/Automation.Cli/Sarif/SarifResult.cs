using Automation.Core.Practices;

namespace Automation.Cli.Sarif;

/// <summary>Something found in a file (2.1.0, 3.27).</summary>
/// <param name="Path">Relative to where the tool ran, with forward slashes.</param>
/// <param name="Line">One-based; null for the file as a whole.</param>
internal sealed record SarifResult(string RuleId, Severity Severity, string Message, string Path, int? Line);
