namespace Automation.Cli.Documents;

/// <summary>The digest that a replay ends with: the last week in which something happened, of all that were replayed.</summary>
/// <param name="Weeks">Weeks that the replayed history touches.</param>
internal sealed record ReplayDigestDocument(string Week, string Subject, int Weeks);
