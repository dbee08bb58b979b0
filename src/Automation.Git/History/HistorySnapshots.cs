using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Git.Branches;
using Automation.Git.Repositories;

namespace Automation.Git.History;

/// <summary>
/// The pull requests of a history as snapshots, as they were when they were merged, and the policy of the repository that they are of.
/// </summary>
public sealed class HistorySnapshots
{
    private readonly GitRepository repository;
    private readonly HistoryPullRequestList history;
    private readonly DecisionFilesReader decisions;

    private HistorySnapshots(GitRepository repository, HistoryPullRequestList history, RepositoryInfo info)
    {
        this.repository = repository;
        this.history = history;
        decisions = new DecisionFilesReader(repository);
        Info = info;
    }

    /// <summary>What the snapshots say of the repository: its name on GitHub where the clone knows it, else its folder.</summary>
    public RepositoryInfo Info { get; }

    /// <param name="repository">Stays open as long as snapshots are loaded.</param>
    public static async Task<HistorySnapshots> OpenAsync(
        GitRepository repository, HistoryPullRequestList history, CancellationToken cancellationToken = default)
    {
        var info = new RepositoryInfo
        {
            Id = new RepositoryId(0),
            Name = await repository.FindGitHubNameAsync(cancellationToken)
                ?? new RepositoryName("local", new DirectoryInfo(repository.Directory).Name),
            DefaultBranch = await repository.GetDefaultBranchAsync(cancellationToken),
        };
        return new HistorySnapshots(repository, history, info);
    }

    /// <summary>The policy that is in force: the file on the newest commit of the default branch; null when there is none.</summary>
    public async Task<PolicyText?> ReadPolicyAsync(CancellationToken cancellationToken = default)
    {
        var newest = await repository.FindCommitAsync($"refs/remotes/origin/{Info.DefaultBranch}", cancellationToken)
            ?? await repository.FindCommitAsync($"refs/heads/{Info.DefaultBranch}", cancellationToken)
            ?? await repository.GetCommitAsync("HEAD", cancellationToken);
        var range = new LocalRange(Info.DefaultBranch, newest, newest, Info.DefaultBranch, newest);
        return await LocalBranch.ReadPolicyAsync(repository, range, cancellationToken);
    }

    /// <summary>One pull request of the history, open as it was before it was merged.</summary>
    /// <param name="decisionDirectory">Policy's <c>decisions.directory</c>.</param>
    public async Task<PullRequestSnapshot> LoadAsync(
        HistoryPullRequest pullRequest, string decisionDirectory, CancellationToken cancellationToken = default)
    {
        var files = await repository.DiffMarkedAsync(pullRequest.MergeBase, pullRequest.Head, cancellationToken);
        var snapshot = new PullRequestSnapshot
        {
            Key = new PullRequestKey(new InstallationId(0), Info.Id, pullRequest.Number),
            Repository = Info,
            Title = pullRequest.Title,
            Body = pullRequest.Body,
            Author = pullRequest.Author,
            BaseRef = Info.DefaultBranch,
            BaseSha = pullRequest.Base,
            HeadRef = pullRequest.HeadRef,
            HeadSha = pullRequest.Head,
            CreatedAt = pullRequest.CreatedAt,
            UpdatedAt = pullRequest.MergedAt,
            Commits = [.. pullRequest.Commits.Select(static c => c.ToSnapshot())],
            Files = files,
            BehindBy = await CountBehindAsync(pullRequest, cancellationToken),
            LinkedIssues = ClosingKeywords.IssuesOf(pullRequest.Body, Info.Name),
            Templates = await TemplatesReader.ReadAsync(repository, pullRequest.Base, cancellationToken),
            CodeOwners = await CodeOwnersReader.ReadAsync(repository, pullRequest.Base, cancellationToken),
            ProposedCodeOwners = await CodeOwnersReader.ReadProposedAsync(repository, pullRequest.Head, files, cancellationToken),
            Packages = await PackagesReader.ReadAsync(repository, pullRequest.Base, cancellationToken),
            Reviews = pullRequest.Reviews,
            ReviewsUnavailable = history.HoldsReviews ? null : HistoryPullRequestList.NoReviews,
        };
        return await WithDecisionsAsync(snapshot, pullRequest, decisionDirectory, cancellationToken);
    }

    /// <summary>The same pull request with the decision records of another directory.</summary>
    public async Task<PullRequestSnapshot> WithDecisionsAsync(
        PullRequestSnapshot snapshot, HistoryPullRequest pullRequest, string directory, CancellationToken cancellationToken = default)
    {
        var range = new LocalRange(snapshot.BaseRef, pullRequest.Base, pullRequest.MergeBase, snapshot.HeadRef, pullRequest.Head);
        return snapshot with
        {
            Decisions = await decisions.ReadAsync(range, snapshot.Files, snapshot.Packages, directory, cancellationToken),
        };
    }

    /// <summary>Most branches start from the newest commit of the base: of those git need not be asked.</summary>
    private async Task<int> CountBehindAsync(HistoryPullRequest pullRequest, CancellationToken cancellationToken) =>
        pullRequest.MergeBase == pullRequest.Base
            ? 0
            : await repository.CountRangeAsync(pullRequest.Head, pullRequest.Base, cancellationToken);
}
