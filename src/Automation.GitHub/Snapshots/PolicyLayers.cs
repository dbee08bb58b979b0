using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Ports;

namespace Automation.GitHub.Snapshots;

/// <summary>The policy files that a pull request's answer holds: the base branch's and the owner's, never the head's.</summary>
internal static class PolicyLayers
{
    private const string NoText = "GitHub shows no text in this file, so it is left out. Save it as text in UTF-8.";

    /// <summary>
    /// The policy that applies, and the organisation's file where it is worth keeping. A file of the organisation that is not valid is
    /// reported, and its last good copy goes on to apply: a slip of one hand must not lift what is enforced everywhere.
    /// </summary>
    public static (EffectivePolicy Policy, PolicyText? Organisation) Resolve(
        PolicyResolver policies, PullRequestRead read, SnapshotRequest request)
    {
        var (policy, organisation) = ResolveTexts(policies, read, request);
        return HasFile(read) && OwnOf(read) is null
            ? (policy with { Problems = [.. policy.Problems, new PolicyProblem(PolicyResolver.FilePath, 1, 1, NoText)] }, organisation)
            : (policy, organisation);
    }

    private static (EffectivePolicy Policy, PolicyText? Organisation) ResolveTexts(
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

    /// <summary>True when the base branch has a policy file, though it may be none that can be read.</summary>
    public static bool HasFile(PullRequestRead read) => read.BaseFiles.Any(static f => f.Path == PolicyResolver.FilePath);

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
        return [.. new[] { organisation, OwnOf(read) }.OfType<PolicyText>()];
    }

    /// <summary>The repository's file, or the configuration of another tool that stands in where there is no such file.</summary>
    private static PolicyText? OwnOf(PullRequestRead read)
    {
        if (HasFile(read))
        {
            return read.BaseTexts([PolicyResolver.FilePath]).TryGetValue(PolicyResolver.FilePath, out var text)
                ? new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text)
                : null;
        }

        var texts = read.BaseTexts(CommitlintConfiguration.Paths);
        return texts.Count > 0 ? CommitlintConfiguration.Adopt(texts) : null;
    }

    /// <summary>False where the repository is out of reach, where GitHub failed at the file, and where the file is no text.</summary>
    private static bool IsOrganisationRead(PullRequestRead read) =>
        read.Organisation is { Policy: null or { Text: not null } }
        && !read.Errors.Any(static e => e.Fields is ["organisation", ..]);
}
