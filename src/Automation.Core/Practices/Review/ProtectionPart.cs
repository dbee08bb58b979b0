using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>One of the things that GitHub can enforce on a branch.</summary>
/// <param name="Name">In the policy and in facts.</param>
/// <param name="Meaning">For people, as a noun phrase.</param>
/// <param name="Setting">
/// What GitHub's page calls it (https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets).
/// </param>
/// <param name="Holds">Null where it is not known.</param>
internal sealed record ProtectionPart(string Name, string Meaning, string Setting, Func<BranchProtection, bool?> Holds)
{
    public static IReadOnlyList<ProtectionPart> All { get; } =
    [
        new(
            "reviews",
            "an approval",
            "Require a pull request before merging, with required approvals",
            static p => p.RequiredApprovals is { } approvals ? approvals > 0 : null),
        new("checks", "checks that pass", "Require status checks to pass", static p => p.RequiresChecks),
        new("pull-requests", "no direct pushes", "Require a pull request before merging", static p => p.RequiresPullRequest),
        new("linear-history", "a linear history", "Require linear history", static p => p.RequiresLinearHistory),
        new("signatures", "signed commits", "Require signed commits", static p => p.RequiresSignatures),
        new("force-pushes", "no force pushes", "Block force pushes", static p => p.BlocksForcePushes),
        new("deletion", "no deletion", "Restrict deletions", static p => p.BlocksDeletion),
    ];
}
