using Automation.Core.Policies;
using Automation.Core.Ports;

namespace Automation.GitHub.Snapshots;

/// <summary>The policy files that a pull request's answer holds: the base branch's and the owner's, never the head's.</summary>
internal static class PolicyLayers
{
    /// <summary>Alias of the policy file in the query for a pull request.</summary>
    private const string Alias = "policy";

    /// <summary>The organisation's file as read now; null when absent or out of reach.</summary>
    public static PolicyText? OrganisationOf(PullRequestRead read) => read.Organisation is { Policy.Text: { } text } organisation
        ? new PolicyText(PolicyLayerKind.Organisation, organisation.NameWithOwner, text)
        : null;

    /// <summary>
    /// Lowest layer first. Where the organisation's repository was read, its word counts, even when the file is gone; where it
    /// could not be (not installed there, or GitHub failed), the last good copy does.
    /// </summary>
    public static IReadOnlyList<PolicyText> Of(PullRequestRead read, SnapshotRequest request)
    {
        var organisation = read.Organisation is null ? request.LastGoodOrganisationPolicy : OrganisationOf(read);
        var own = read.PullRequest.BaseRef?.Target?.GetValueOrDefault(Alias)?.Object?.Text;
        return
        [
            .. organisation is null ? Array.Empty<PolicyText>() : [organisation],
            .. own is null ? Array.Empty<PolicyText>() : [new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, own)],
        ];
    }
}
