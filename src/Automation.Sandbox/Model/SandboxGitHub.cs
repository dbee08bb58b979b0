using Automation.Core.Ports;
using Automation.Git.Repositories;
using Automation.Sandbox.Options;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Model;

/// <summary>
/// A GitHub with one repository, whose pull requests are made of a git history. Asked for alone they are all shown as open at their
/// head: a merged one would not be evaluated, and the point is to see what would have been said. What is published on them is kept in
/// a store.
/// </summary>
public sealed class SandboxGitHub : IAsyncDisposable
{
    private readonly SemaphoreSlim editing = new(1, 1);
    private readonly HistoryPullRequestList unedited;
    private volatile PullRequestIndex index;

    private SandboxGitHub(
        SandboxOptions options, GitRepository repository, SandboxStore store, HistoryPullRequestList history, string defaultBranch)
    {
        unedited = history;
        Options = options;
        Repository = repository;
        Store = store;
        index = new PullRequestIndex(
            history,
            Array.Empty<IssueComment>().ToLookup(static c => c.Number),
            Array.Empty<LabelTurn>().ToLookup(static t => t.Number));
        DefaultBranch = defaultBranch;
        Name = NameOf(repository);
    }

    /// <summary><c>sandbox/&lt;folder&gt;</c>.</summary>
    public RepositoryName Name { get; }

    public string DefaultBranch { get; }

    /// <summary>The pull requests, oldest first, and whether there are reviews among them.</summary>
    public HistoryPullRequestList History => index.History;

    /// <summary>Check runs, comments and the log of deliveries.</summary>
    public SandboxStore Store { get; }

    internal SandboxOptions Options { get; }

    internal GitRepository Repository { get; }

    /// <summary>Reads the history and opens the store.</summary>
    /// <exception cref="GitException">The repository cannot be read; the message says why.</exception>
    /// <exception cref="PermanentException">The data folder belongs to another repository.</exception>
    public static async Task<SandboxGitHub> OpenAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        var repository = await GitRepository.OpenAsync(options.RepositoryPath, cancellationToken);
        try
        {
            var branch = await repository.GetDefaultBranchAsync(cancellationToken);
            var root = await repository.FindRootAsync(cancellationToken);
            return await OpenAsync(options, repository, root, branch, cancellationToken);
        }
        catch
        {
            await repository.DisposeAsync();
            throw;
        }
    }

    public HistoryPullRequest? Find(int number) => index.ByNumber.GetValueOrDefault(number);

    /// <summary>The pull requests whose head this is.</summary>
    public IEnumerable<HistoryPullRequest> WithHead(CommitSha head) => index.ByHead[head];

    /// <summary>The pull requests that hold a commit, or have it as their head.</summary>
    public IEnumerable<HistoryPullRequest> WithCommit(CommitSha commit) =>
        History.PullRequests.Where(p => p.Head == commit || p.Commits.Any(c => c.Sha == commit));

    /// <summary>The files that a pull request changes, with their patches, computed anew with each call.</summary>
    public Task<IReadOnlyList<ChangedFile>> ReadFilesAsync(HistoryPullRequest pullRequest, CancellationToken cancellationToken = default) =>
        Repository.DiffAsync(pullRequest.MergeBase, pullRequest.Head, cancellationToken);

    /// <summary>Adds a review to a pull request; its commit need not be the head.</summary>
    public Task ReviewAsync(int number, Review review, CancellationToken cancellationToken = default) =>
        EditAsync(() => Store.Reviews.AddAsync(number, review), cancellationToken);

    /// <summary>Turns a pull request to another base branch, or back to the default branch as it was then.</summary>
    public Task RetargetAsync(int number, string branch, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        EditAsync(
            () => (Find(number)?.BaseRef ?? DefaultBranch) is var present && present != branch
                ? Store.Bases.AddAsync(number, new BaseChange(present, branch, at))
                : Task.CompletedTask,
            cancellationToken);

    /// <summary>Lets a person write a comment on a pull request.</summary>
    public async Task<IssueComment> CommentAsync(
        int number, string login, string body, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        IssueComment? comment = null;
        await EditAsync(async () => comment = await Store.Comments.AddAsync(number, body, at, login), cancellationToken);
        return comment!;
    }

    /// <summary>Puts a label on a pull request or takes it off; null where it is so already.</summary>
    /// <param name="login">Who does it; null for the App.</param>
    public async Task<LabelTurn?> LabelAsync(
        int number, string name, bool isOn, DateTimeOffset at, string? login, CancellationToken cancellationToken = default)
    {
        LabelTurn? turn = null;
        await EditAsync(async () => turn = await Store.Labels.TurnAsync(number, name, isOn, at, login), cancellationToken);
        return turn;
    }

    /// <summary>What people have said on a pull request, oldest first.</summary>
    internal IEnumerable<IssueComment> CommentsOf(int number) => index.Comments[number];

    /// <summary>What was done to the labels of a pull request, oldest first.</summary>
    internal IEnumerable<LabelTurn> LabelTurnsOf(int number) => index.Labels[number];

    /// <summary>The labels on a pull request, each as it was put there.</summary>
    internal IReadOnlyList<LabelTurn> LabelsOf(int number) =>
    [
        .. LabelTurnsOf(number).GroupBy(static t => t.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static turns => turns.Last())
            .Where(static turn => turn.IsOn)
            .OrderBy(static turn => turn.Id),
    ];

    public async ValueTask DisposeAsync()
    {
        editing.Dispose();
        await Store.DisposeAsync();
        await Repository.DisposeAsync();
    }

    private async Task EditAsync(Func<Task> write, CancellationToken cancellationToken)
    {
        await editing.WaitAsync(cancellationToken);
        try
        {
            await write();
            index = new PullRequestIndex(
                await PullRequestEdits.ApplyAsync(this, unedited, cancellationToken),
                await Store.Comments.ListOfPeopleAsync(),
                await Store.Labels.ListAsync());
        }
        finally
        {
            editing.Release();
        }
    }

    private static async Task<SandboxGitHub> OpenAsync(
        SandboxOptions options, GitRepository repository, CommitSha? root, string branch, CancellationToken cancellationToken)
    {
        var store = await SandboxStore.OpenAsync(options.DataDirectory, cancellationToken);
        try
        {
            var history = await ReadHistoryAsync(options, repository, store, root, cancellationToken);
            var gitHub = new SandboxGitHub(options, repository, store, history, branch);
            await gitHub.EditAsync(static () => Task.CompletedTask, cancellationToken);
            return gitHub;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The numbers and the limit of earlier runs apply, so that what was published then stays where it was. A limit that is asked for
    /// is used as asked: numbers no longer depend on it.
    /// </summary>
    private static async Task<HistoryPullRequestList> ReadHistoryAsync(
        SandboxOptions options, GitRepository repository, SandboxStore store, CommitSha? root, CancellationToken cancellationToken)
    {
        var name = NameOf(repository).ToString();
        var origin = await store.Origin.FindAsync();
        if (origin?.MayBe(name, root) == false)
        {
            throw new PermanentException(
                $"{Path.GetFullPath(options.DataDirectory)} holds the sandbox of {Describe(origin.Repository, origin.Root)}, "
                + $"not of {Describe(name, root)}: name another folder with --data.");
        }

        var limit = options.Limit ?? origin?.Limit ?? SandboxOptions.DefaultLimit;
        var history = await HistoryPullRequests.ReadAsync(repository, limit, await store.Origin.NumbersAsync(), cancellationToken);
        await store.Origin.RememberAsync(new SandboxOrigin(name, root, limit), history.PullRequests);
        return history;
    }

    private static string Describe(string name, CommitSha? root) => root is { } known ? $"{name} (first commit {known.Short})" : name;

    private static RepositoryName NameOf(GitRepository repository) => new(SandboxIds.Owner, FolderName(repository.Directory));

    /// <summary>GitHub allows letters, digits, dots, hyphens and underscores in a repository's name.</summary>
    private static string FolderName(string folder)
    {
        var name = new DirectoryInfo(folder).Name;
        var allowed = name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        return name.Length > 0 ? string.Concat(allowed) : "repository";
    }
}
