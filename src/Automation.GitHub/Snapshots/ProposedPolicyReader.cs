using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Finds the policy as it would be once the pull request is merged: the head's files in place of the base's. It is shown, and never
/// applied.
/// </summary>
internal static class ProposedPolicyReader
{
    private const string Unreadable =
        "The file could not be read at the head of this pull request: GitHub shows no text there. Make it a text file.";

    /// <summary>Null where the pull request touches neither the policy file nor what stands in for one.</summary>
    public static async Task<EffectivePolicy?> ReadAsync(
        CodeReader code,
        PolicyResolver policies,
        PullRequestRead read,
        SnapshotRequest request,
        IReadOnlyList<ChangedFile> changed,
        CancellationToken cancellationToken)
    {
        string[] touched = [.. TouchedOf(read, changed)];
        if (touched.Length == 0)
        {
            return null;
        }

        var objects = await code.ReadAsync(
            "ProposedPolicy", [], [.. touched.Select(p => $"{read.PullRequest.HeadRefOid}:{p}")], cancellationToken);
        FileNode[] files = [.. touched.Zip(objects, static (path, found) => new FileNode(path, found))];
        var file = Array.Find(files, static f => f.Path == PolicyResolver.FilePath);
        if (file is not null && file.Object?.Text is null && IsAtHead(PolicyResolver.FilePath, changed))
        {
            var standing = PolicyLayers.Resolve(policies, read, request).Policy;
            return standing with
            {
                Problems = [new PolicyProblem(PolicyResolver.FilePath, 1, 1, Unreadable)],
                Sources = [.. standing.Sources.Where(static s => s != PolicyResolver.FilePath)],
            };
        }

        var merged = Merged(read, files, file);
        return file is null && HasSameLayers(read, merged, request) ? null : PolicyLayers.Resolve(policies, merged, request).Policy;
    }

    /// <summary>The configuration of another tool matters only where no policy file stands before it.</summary>
    private static IEnumerable<string> TouchedOf(PullRequestRead read, IReadOnlyList<ChangedFile> changed)
    {
        var paths = changed.Select(static f => f.Path)
            .Concat(changed.Where(static f => f.Status == FileStatus.Renamed).Select(static f => f.PreviousPath))
            .ToHashSet(StringComparer.Ordinal);
        return !PolicyLayers.HasFile(read) || paths.Contains(PolicyResolver.FilePath)
            ? new[] { PolicyResolver.FilePath }.Concat(CommitlintConfiguration.Paths).Where(paths.Contains)
            : [];
    }

    private static bool IsAtHead(string path, IReadOnlyList<ChangedFile> changed) =>
        changed.Any(f => f.Path == path && f.Status != FileStatus.Removed);

    /// <summary>In the organisation's own repository the file on the default branch is both layers.</summary>
    private static PullRequestRead Merged(PullRequestRead read, FileNode[] files, FileNode? file)
    {
        var merged = read.WithBaseFiles(files);
        var isOrganisations = file is not null
            && string.Equals(read.Organisation?.NameWithOwner, read.Name.ToString(), StringComparison.OrdinalIgnoreCase)
            && read.PullRequest.BaseRefName == read.Repository.DefaultBranchRef?.Name;
        return isOrganisations ? merged with { Organisation = merged.Organisation! with { Policy = file!.Object } } : merged;
    }

    private static bool HasSameLayers(PullRequestRead before, PullRequestRead after, SnapshotRequest request) =>
        PolicyLayers.Of(before, request).Select(static l => l.Text)
            .SequenceEqual(PolicyLayers.Of(after, request).Select(static l => l.Text), StringComparer.Ordinal);
}
