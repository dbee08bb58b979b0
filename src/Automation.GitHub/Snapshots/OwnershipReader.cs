using Automation.Core.Attributes;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads who owns the code, on the base branch and as the change would have it, and what <c>.gitattributes</c> say of the changed files:
/// those at the head, as GitHub's own diff goes by, beside the changed files and above. One query reads all that is at the head.
/// </summary>
internal static class OwnershipReader
{
    private const string Attributes = ".gitattributes";

    /// <summary>A query grows with each; directories nearer to the root come first.</summary>
    private const int MaxDirectories = 100;
    private const int MaxDepth = 32;

    /// <param name="snapshot">With the changed files.</param>
    public static async Task<PullRequestSnapshot> CompleteAsync(
        InstallationClient client, PullRequestSnapshot snapshot, PullRequestRead read, CancellationToken cancellationToken)
    {
        var directories = DirectoriesOf(snapshot.Files);
        string[] asked = [.. directories.Take(MaxDirectories)];
        var written = CodeOwnersReader.WrittenBy(snapshot.Files, read);
        string[] own = written is null ? [] : [written];
        string[] paths = [.. asked.Select(static d => d.Length == 0 ? Attributes : $"{d}/{Attributes}"), .. own];
        var objects = await ObjectsReader.ReadAsync(
            client, read.Name, "HeadFiles", [.. paths.Select(p => $"{snapshot.HeadSha}:{p}")], cancellationToken);

        var texts = asked.Zip(objects).Where(static f => f.Second?.Text is not null)
            .ToDictionary(static f => f.First, static f => f.Second!.Text!, StringComparer.Ordinal);
        var repository = snapshot.Key.Repository;
        var (owners, gaps) = await CodeOwnersReader.ReadAsync(client, repository, CodeOwnersReader.StandingIn(read), cancellationToken);
        var (proposed, _) = await CodeOwnersReader.ReadAsync(
            client, repository, written is null ? null : new FileNode(written, objects[^1]), cancellationToken);
        return snapshot with
        {
            Files = texts.Count == 0 ? snapshot.Files : Mark(snapshot.Files, GitAttributes.Parse(texts)),
            CodeOwners = owners,
            ProposedCodeOwners = proposed,
            Gaps = [.. snapshot.Gaps, .. gaps, .. GapsOf(directories.Count - asked.Length)],
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

    /// <summary>Those of the changed files and all above, the root first.</summary>
    private static List<string> DirectoriesOf(IReadOnlyList<ChangedFile> changed)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in changed.Select(static f => f.Path))
        {
            known[""] = 0;
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            for (var depth = 1; slash >= 0; depth++)
            {
                // One directory stands for all that are too deep: strangers choose their names.
                known.TryAdd(depth < MaxDepth ? path[..slash] : path[..path.LastIndexOf('/')], depth);
                slash = depth < MaxDepth ? path.IndexOf('/', slash + 1) : -1;
            }
        }

        return [.. known.OrderBy(static d => d.Value).ThenBy(static d => d.Key, StringComparer.Ordinal).Select(static d => d.Key)];
    }

    private static IEnumerable<SnapshotGap> GapsOf(int unread)
    {
        if (unread > 0)
        {
            yield return new SnapshotGap(SnapshotPart.Attributes, $"{Attributes} was not looked for in {unread} changed directories");
        }
    }
}
