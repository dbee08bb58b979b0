using Automation.Core.Attributes;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads who owns the code, on the base branch and as the change would have it, and what <c>.gitattributes</c> say of the changed files:
/// those at the head, as GitHub's own diff goes by, beside the changed files and above. Where more files changed than fit on a page, one
/// query reads what did not come along.
/// </summary>
internal static class OwnershipReader
{
    /// <param name="snapshot">With the changed files.</param>
    public static async Task<PullRequestSnapshot> CompleteAsync(
        InstallationClient client,
        CodeReader code,
        PullRequestSnapshot snapshot,
        PullRequestRead read,
        CancellationToken cancellationToken)
    {
        var (asked, unasked) = AttributeFiles.Directories(snapshot.Files);
        var written = CodeOwnersReader.WrittenBy(snapshot.Files, read);
        string[] own = written is null ? [] : [written];
        string[] paths = [.. AttributeFiles.LookedAt(snapshot.Files), .. own];
        var objects = await code.ReadAsync(
            "HeadFiles", [], [.. paths.Select(p => $"{snapshot.HeadSha}:{p}")], cancellationToken);

        var texts = asked.Zip(objects).Where(static f => f.Second?.Text is not null)
            .ToDictionary(static f => f.First, static f => f.Second!.Text!, StringComparer.Ordinal);
        var attributes = GitAttributes.Parse(texts);
        var repository = snapshot.Key.Repository;
        var (owners, gaps) = await CodeOwnersReader.ReadAsync(client, repository, CodeOwnersReader.StandingIn(read), cancellationToken);
        var (proposed, _) = await CodeOwnersReader.ReadAsync(
            client, repository, written is null ? null : new FileNode(written, objects[^1]), cancellationToken);
        return snapshot with
        {
            Files = texts.Count == 0 ? snapshot.Files : Mark(snapshot.Files, attributes),
            CodeOwners = owners,
            ProposedCodeOwners = proposed,
            Gaps = [.. snapshot.Gaps, .. gaps, .. GapsOf(unasked, attributes.IsWhole)],
        };
    }

    private static ChangedFile[] Mark(IReadOnlyList<ChangedFile> changed, GitAttributes attributes) =>
    [
        .. changed.Select(file => (File: file, Attributes: attributes.Of(file.Path)))
            .Select(static f => f.File with
            {
                IsGenerated = f.Attributes.Generated == true,
                IsHandwritten = f.Attributes.Generated == false,
                IsVendored = f.Attributes.Vendored == true,
            }),
    ];

    private static IEnumerable<SnapshotGap> GapsOf(int unread, bool isWhole)
    {
        if (unread > 0)
        {
            yield return new SnapshotGap(
                SnapshotPart.Attributes, $"{AttributeFiles.Name} was not looked for in {unread} changed directories");
        }

        if (!isWhole)
        {
            yield return new SnapshotGap(SnapshotPart.Attributes, $"the {AttributeFiles.Name} files are too large to be read all");
        }
    }
}
