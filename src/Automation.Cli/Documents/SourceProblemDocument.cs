namespace Automation.Cli.Documents;

/// <summary>One problem of one of several policy files; line and column are one-based.</summary>
internal sealed record SourceProblemDocument(string Source, int Line, int Column, string? Path, string Message);
