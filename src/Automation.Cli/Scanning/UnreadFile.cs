namespace Automation.Cli.Scanning;

/// <summary>A file that could not be scanned.</summary>
/// <param name="Reason">Why, to follow its path: "is larger than 8 MiB".</param>
/// <param name="IsFailure">False where nothing is wrong with the file.</param>
internal sealed record UnreadFile(string Path, string Reason, bool IsFailure);
