namespace Automation.Core.Snapshots;

/// <summary>
/// What GitHub enforces on a branch, by rulesets and classic protection together. Each part is null where the App may not know it: never
/// taken for absent.
/// </summary>
public sealed record BranchProtection
{
    /// <summary>Approvals that a merge needs; 0 where a pull request is needed but no review.</summary>
    public int? RequiredApprovals { get; init; }

    /// <summary>True where nothing reaches the branch but by a pull request.</summary>
    public bool? RequiresPullRequest { get; init; }

    /// <summary>True where at least one check must pass.</summary>
    public bool? RequiresChecks { get; init; }

    public bool? RequiresLinearHistory { get; init; }

    public bool? RequiresSignatures { get; init; }

    public bool? BlocksForcePushes { get; init; }

    public bool? BlocksDeletion { get; init; }
}
