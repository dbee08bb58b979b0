namespace Automation.Core.Policies.Changes;

/// <summary>What a pull request that changes the policy file would do, once it is merged.</summary>
/// <param name="Problems">What is wrong with the proposed file; not empty: the policy before it stays in force.</param>
/// <param name="Effects">What would change, one sentence of plain text each, most important first.</param>
public sealed record PolicyChange(IReadOnlyList<PolicyProblem> Problems, IReadOnlyList<string> Effects);
