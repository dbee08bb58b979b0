namespace Automation.Cli.Documents;

/// <summary>One problem of a policy file; line and column are one-based.</summary>
internal sealed record PolicyProblemDocument(int Line, int Column, string? Path, string Message);
