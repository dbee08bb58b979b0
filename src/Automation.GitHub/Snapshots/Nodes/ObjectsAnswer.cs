namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>Files and directories by the aliases <c>o0</c>, <c>o1</c>, ...; null for what is not there.</summary>
internal sealed record ObjectsAnswer(IReadOnlyDictionary<string, ObjectNode?>? Repository);
