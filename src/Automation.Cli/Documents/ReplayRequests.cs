namespace Automation.Cli.Documents;

/// <summary>What a replay asked of the stand-in GitHub in the name of the installation, by what GitHub's limits tell apart.</summary>
internal sealed record ReplayRequests(long Reads, long Writes);
