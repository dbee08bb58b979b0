namespace Automation.Cli.Documents;

/// <summary>JSON of <c>digest rebuild</c>.</summary>
internal sealed record DigestRebuildDocument(int Repositories, int Weeks);
