namespace Automation.Core.Policies.Changes;

/// <summary>A past pull request under the policy in force and under another one.</summary>
/// <param name="Title">Null where it is not known. Untrusted.</param>
/// <param name="Verdicts">Every practice, whether its verdict changes or not.</param>
public sealed record SimulatedPullRequest(int Number, string? Title, CommitSha Head, IReadOnlyList<VerdictChange> Verdicts);
