using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// What rulesets and classic protection enforce on a branch together. One of the two is enough for a yes; a no needs both. Classic
/// protection is told in full to Apps that may read administration; to others GitHub may say nothing of it, which is not to say that there
/// is none.
/// </summary>
internal static class Protections
{
    /// <summary>Null where nothing is known at all.</summary>
    public static BranchProtection? Of(PullRequestRead read)
    {
        if (read.PullRequest.BaseRef is not { } branch)
        {
            return null;
        }

        var (rule, update) = (branch.BranchProtectionRule, branch.RefUpdateRule);
        var isKnown = (rule is not null || update is not null || read.MaySeeClassicProtection) && branch.Rules is not null;
        var types = (branch.Rules?.Items ?? []).Select(static r => r.Type).ToHashSet();
        if (!isKnown && types.Count == 0 && rule is null && update is null)
        {
            return null;
        }

        var approvals = Approvals(branch);
        return new BranchProtection
        {
            RequiredApprovals = approvals > 0 || isKnown ? approvals : null,
            RequiresPullRequest = Known(
                types.Contains("PULL_REQUEST")
                || rule is { RequiresApprovingReviews: true }
                || update is { RequiredApprovingReviewCount: not null }),
            RequiresChecks = Known(branch.RequiredChecks.Any() || types.Contains("WORKFLOWS")),
            RequiresLinearHistory = Known(
                types.Contains("REQUIRED_LINEAR_HISTORY")
                || rule is { RequiresLinearHistory: true }
                || update is { RequiresLinearHistory: true }),
            RequiresSignatures = Known(
                types.Contains("REQUIRED_SIGNATURES")
                || rule is { RequiresCommitSignatures: true }
                || update is { RequiresSignatures: true }),
            BlocksForcePushes = Known(
                types.Contains("NON_FAST_FORWARD") || rule is { AllowsForcePushes: false } || update is { AllowsForcePushes: false }),
            BlocksDeletion = Known(
                types.Contains("DELETION") || rule is { AllowsDeletions: false } || update is { AllowsDeletions: false }),
        };

        bool? Known(bool enforced) => enforced || isKnown ? enforced : null;
    }

    /// <summary>The strictest of all that apply.</summary>
    private static int Approvals(RefNode branch) =>
        (branch.Rules?.Items ?? []).Select(static r => r.Parameters?.RequiredApprovingReviewCount)
            .Append(branch.RefUpdateRule?.RequiredApprovingReviewCount)
            .Append(branch.BranchProtectionRule is { RequiresApprovingReviews: true } rule ? rule.RequiredApprovingReviewCount : null)
            .Max() ?? 0;
}
