namespace Automation.Cli.Documents;

/// <summary>A key of another tool's configuration that has no counterpart.</summary>
internal sealed record UnmappedKeyDocument(string Key, string Reason);
