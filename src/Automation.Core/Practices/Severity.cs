namespace Automation.Core.Practices;

/// <summary>How much a finding weighs. Only errors fail a practice.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
