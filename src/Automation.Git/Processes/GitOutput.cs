namespace Automation.Git.Processes;

/// <summary>What a git command that has ended said.</summary>
internal sealed record GitOutput(int ExitCode, string Output, string Error);
