namespace Automation.Core.Policies.Adoption;

/// <summary>A configuration of another tool, put into the words of our policy.</summary>
/// <param name="Yaml">A policy file with the same meaning.</param>
/// <param name="Remarks">What has no counterpart, one sentence each.</param>
public sealed record AdoptedPolicy(string Yaml, IReadOnlyList<string> Remarks);
