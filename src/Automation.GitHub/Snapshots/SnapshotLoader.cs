using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots.Nodes;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Snapshots;

/// <summary>Reads pull requests: one GraphQL query, files by REST, and more only where it is needed.</summary>
internal sealed class SnapshotLoader(InstallationAccess access, PolicyResolver policies, IOptions<GitHubOptions> options) : ISnapshotSource
{
    public Task<SnapshotLoad> LoadAsync(SnapshotRequest request, CancellationToken cancellationToken) =>
        access.ReadAsync(
            request.Key.Installation,
            (client, token) => LoadAsync(client, request, token),
            static reason => new SnapshotLoad.Gone(reason),
            cancellationToken);

    public Task<IReadOnlyList<int>> FindByHeadAsync(
        InstallationId installation, RepositoryId repository, CommitSha head, CancellationToken cancellationToken) =>
        access.ReadAsync(installation, (c, t) => PullRequestFinder.ByHeadAsync(c, repository, head, t), static _ => [], cancellationToken);

    public Task<IReadOnlyList<int>> FindInRangeAsync(
        InstallationId installation, RepositoryId repository, CommitSha baseSha, CommitSha headSha, CancellationToken cancellationToken) =>
        access.ReadAsync(
            installation, (c, t) => PullRequestFinder.InRangeAsync(c, repository, baseSha, headSha, t), static _ => [], cancellationToken);

    private async Task<SnapshotLoad> LoadAsync(InstallationClient client, SnapshotRequest request, CancellationToken cancellationToken)
    {
        if (await PullRequestReader.ReadAsync(client, request, options.Value, cancellationToken) is not { } read)
        {
            return new SnapshotLoad.Gone("not found on GitHub, or out of the App's reach");
        }

        Freshness.Require(read.PullRequest, request);
        var refused = PullRequestErrors.GapsOf(read.Errors);
        var (policy, organisation) = PolicyLayers.Resolve(policies, read, request);

        var talk = Conversation.ReadAsync(client, request.Key, read, cancellationToken);
        var changed = ChangedFilesReader.ReadAsync(client, request.Key, read.PullRequest, cancellationToken);
        var runs = CheckRunsAsync(client, read, cancellationToken);
        await Task.WhenAll(talk, changed, runs);

        var conversation = await talk;
        var files = await changed;
        var (decisions, unread) = await DecisionReader.ReadAsync(
            client, read, policy.Policy.Decisions.Directory, files.Files, cancellationToken);
        var proposed = await ProposedPolicyReader.ReadAsync(client, policies, read, request, files.Files, cancellationToken);
        var snapshot = SnapshotMapper.Map(request, read, conversation, files, options.Value.WebHost) with
        {
            Decisions = decisions,
            Packages = await PackagesReader.ReadAsync(client, read, cancellationToken),
            BehindBy = await BehindReader.ReadAsync(client, read, conversation, request.Key.Repository, cancellationToken),
            ReviewsUnavailable = options.Value.ReviewsUnavailable,
            Gaps = [.. refused, .. conversation.Gaps, .. files.Gaps, .. unread],
        };
        snapshot = await RootFoldersReader.CompleteAsync(client, snapshot, read, policy, cancellationToken);
        snapshot = await OwnershipReader.CompleteAsync(client, snapshot, read, cancellationToken);
        snapshot = await ReferencedIssuesReader.CompleteAsync(client, snapshot, policy, cancellationToken);
        snapshot = await ReviewContext.CompleteAsync(client, snapshot, policy, request.KnownDiffs, cancellationToken);
        return new SnapshotLoad.Loaded(snapshot, policy, Published(read, conversation, await runs), organisation)
        {
            Proposed = proposed,
            OrganisationHasNoPolicy = PolicyLayers.HasNone(read),
        };
    }

    /// <summary>
    /// Our check runs on the head, which came with the answer, as far as there was room. Of a long pull request the answer holds another
    /// commit, and the head's are read apart. Who only reads has none.
    /// </summary>
    private async Task<IReadOnlyList<PublishedCheckRun>> CheckRunsAsync(
        InstallationClient client, PullRequestRead read, CancellationToken cancellationToken)
    {
        if (options.Value.ReadOnly)
        {
            return [];
        }

        var head = SnapshotMapper.ShaOf(read.PullRequest.HeadRefOid);
        var answered = read.PullRequest.Head?.Items.FirstOrDefault()?.Commit;
        var reader = new CheckRunReader(client, read.Repository.Id, options.Value);
        return answered?.Oid == head.Value
            ? await reader.CompleteAsync(head, answered.CheckSuites, cancellationToken)
            : await reader.ReadAsync(head, cancellationToken) ?? [];
    }

    private static PublishedState Published(PullRequestRead read, Conversation conversation, IReadOnlyList<PublishedCheckRun> runs) => new(
        runs,
        [.. (conversation.PullRequest.Comments?.Items ?? []).Where(IsOurs).OrderBy(static c => c.FullDatabaseId)
            .Select(static c => new PublishedComment(c.Id, c.Body))],
        (read.PullRequest.BaseRef?.RequiredChecks ?? []).ToHashSet(StringComparer.Ordinal))
    {
        RepositoryId = read.Repository.Id,
        PullRequestId = read.PullRequest.Id,
    };

    private static bool IsOurs(CommentNode comment) => comment.ViewerDidAuthor && ReportMarkers.IsSummary(comment.Body);
}
