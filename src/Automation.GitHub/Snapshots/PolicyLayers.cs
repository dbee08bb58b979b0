using Automation.Core.Policies;
using Automation.Core.Ports;

namespace Automation.GitHub.Snapshots;

/// <summary>The policy files that a pull request's answer holds: the base branch's and the owner's, never the head's.</summary>
internal static class PolicyLayers
{
    /// <summary>Alias of the policy file in the query for a pull request.</summary>
    private const string Alias = "policy";

    /// <summary>
    /// The policy that applies, and the organisation's file where it is worth keeping. A file of the organisation that is not valid is
    /// reported, and its last good copy goes on to apply: a slip of one hand must not lift what is enforced everywhere.
    /// </summary>
    public static (EffectivePolicy Policy, PolicyText? Organisation) Resolve(
        PolicyResolver policies, PullRequestRead read, SnapshotRequest request)
    {
        var layers = Of(read, request);
        var policy = policies.Resolve(layers);
        if (OrganisationOf(read) is not { } organisation || policy.Sources.Contains(organisation.Source))
        {
            return (policy, OrganisationOf(read));
        }

        if (request.LastGoodOrganisationPolicy is not { } lastGood)
        {
            return (policy, null);
        }

        var standing = policies.Resolve([lastGood, .. layers.Where(static l => l.Kind != PolicyLayerKind.Organisation)]);
        return (standing with { Problems = [.. policy.Problems.Where(p => p.Source == organisation.Source), .. standing.Problems] }, null);
    }

    /// <summary>The organisation's file as read now; null when absent or out of reach.</summary>
    public static PolicyText? OrganisationOf(PullRequestRead read) => read.Organisation is { Policy.Text: { } text } organisation
        ? new PolicyText(PolicyLayerKind.Organisation, organisation.NameWithOwner, text)
        : null;

    /// <summary>True where the organisation's repository was read, and has no policy file.</summary>
    public static bool HasNone(PullRequestRead read) => IsOrganisationRead(read) && OrganisationOf(read) is null;

    /// <summary>
    /// Lowest layer first. Where the organisation's file was read, its word counts, even when it is gone; where it could not be (not
    /// installed there, or GitHub failed), the last good copy does, as long as it may stand in.
    /// </summary>
    public static IReadOnlyList<PolicyText> Of(PullRequestRead read, SnapshotRequest request)
    {
        var organisation = IsOrganisationRead(read) ? OrganisationOf(read)
            : request.LastGoodStandsIn ? request.LastGoodOrganisationPolicy
            : null;
        var own = read.PullRequest.BaseRef?.Target?.GetValueOrDefault(Alias)?.Object?.Text;
        return
        [
            .. organisation is null ? Array.Empty<PolicyText>() : [organisation],
            .. own is null ? Array.Empty<PolicyText>() : [new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, own)],
        ];
    }

    /// <summary>False where the repository is out of reach, where GitHub failed at the file, and where the file is no text.</summary>
    private static bool IsOrganisationRead(PullRequestRead read) =>
        read.Organisation is { Policy: null or { Text: not null } }
        && !read.Errors.Any(static e => e.Fields is ["organisation", ..]);
}
