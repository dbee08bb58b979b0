using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>A finding on a line of the diff, as GitHub shows it beside the code. Notice, warning and failure follow the severity.</summary>
public sealed record CheckAnnotation(string Path, int Line, Severity Severity, string Title, string Message);
