using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Automation.GitHub.Organisations;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots.Code;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads pull requests: a page of files by REST, one GraphQL query that knows by them what to ask of the code, and more only where it is
/// needed.
/// </summary>
internal sealed class SnapshotLoader(
    InstallationAccess access,
    PolicyResolver policies,
    OrganisationPolicies organisations,
    RepositoryHints hints,
    IAppIdentity identity,
    IOptions<GitHubOptions> options) : ISnapshotSource
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
        var first = await ChangedFilesReader.ReadFirstAsync(client, request.Key, cancellationToken);
        var question = CodeQuestion.Of(first.Files, hints.Of(request.Key.Repository));
        if (await new PullRequestReader(client, organisations, options.Value)
            .ReadAsync(request, question, cancellationToken) is not { } read)
        {
            return new SnapshotLoad.Gone("not found on GitHub, or out of the App's reach");
        }

        Freshness.Require(read.PullRequest, request);
        return await CompleteAsync(client, request, first, read, new CodeReader(client, question, read), cancellationToken);
    }

    private async Task<SnapshotLoad> CompleteAsync(
        InstallationClient client,
        SnapshotRequest request,
        ChangedFilesPage first,
        PullRequestRead read,
        CodeReader code,
        CancellationToken cancellationToken)
    {
        var refused = PullRequestErrors.GapsOf(read.Errors);
        var (policy, organisation) = PolicyLayers.Resolve(policies, read, request);
        Remember(request.Key.Installation, read, organisation);

        var talk = Conversation.ReadAsync(client, request.Key, read, cancellationToken);
        var changed = ChangedFilesReader.ReadAsync(client, request.Key, first, read.PullRequest, cancellationToken);
        var runs = CheckRunsAsync(client, read, cancellationToken);
        await Task.WhenAll(talk, changed, runs);

        var conversation = await talk;
        var files = await changed;
        var (decisions, unread) = await DecisionReader.ReadAsync(
            code, read, policy.Policy.Decisions.Directory, files.Files, cancellationToken);
        var labels = await LabelOrigins.ReadAsync(read, identity, cancellationToken);
        var proposed = await ProposedPolicyReader.ReadAsync(code, policies, read, request, files.Files, cancellationToken);
        var snapshot = SnapshotMapper.Map(request, read, conversation, files, options.Value.WebHost) with
        {
            Labels = labels.Others,
            Decisions = decisions,
            Packages = await PackagesReader.ReadAsync(code, read, cancellationToken),
            BehindBy = await BehindReader.ReadAsync(client, read, conversation, request.Key.Repository, cancellationToken),
            ReviewsUnavailable = options.Value.ReviewsUnavailable,
            Gaps = [.. refused, .. conversation.Gaps, .. files.Gaps, .. unread],
        };
        snapshot = await RootFoldersReader.CompleteAsync(code, snapshot, policy, cancellationToken);
        snapshot = await OwnershipReader.CompleteAsync(client, code, snapshot, read, cancellationToken);
        snapshot = await ReferencedIssuesReader.CompleteAsync(client, snapshot, policy, cancellationToken);
        snapshot = await ReviewContext.CompleteAsync(client, snapshot, policy, request.KnownDiffs, cancellationToken);
        hints.Learn(request.Key.Repository, code.Directories);
        var published = Published(read, conversation, await runs) with { Labels = labels };
        return new SnapshotLoad.Loaded(snapshot, policy, published, read.NewOrganisation is null ? null : organisation)
        {
            Proposed = proposed,
            OrganisationHasNoPolicy = read.NewOrganisation is not null && PolicyLayers.HasNone(read),
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

    /// <summary>A file that is not valid is read again with the next pull request: whoever broke it is mending it.</summary>
    private void Remember(InstallationId installation, PullRequestRead read, PolicyText? valid)
    {
        if (read.NewOrganisation is { } reading && (reading.Policy is null || valid is not null))
        {
            organisations.Remember(installation, reading);
        }
    }

    private static PublishedState Published(PullRequestRead read, Conversation conversation, IReadOnlyList<PublishedCheckRun> runs) => new(
        runs,
        ReportMarkers.SummariesIn([.. (conversation.PullRequest.Comments?.Items ?? []).Where(static c => c.ViewerDidAuthor)
            .OrderBy(static c => c.FullDatabaseId).Select(static c => new PublishedComment(c.Id, c.Body))]),
        (read.PullRequest.BaseRef?.RequiredChecks ?? []).ToHashSet(StringComparer.Ordinal))
    {
        RepositoryId = read.Repository.Id,
        PullRequestId = read.PullRequest.Id,
    };
}
