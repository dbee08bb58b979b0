using System.Globalization;
using Automation.Core.Facts;

namespace Automation.Pipeline.Tests.Backfilling;

/// <summary>A repository's history as a list, in pages of two. A hook is awaited before every page.</summary>
internal sealed class FakeHistory : IHistorySource
{
    private const int PageSize = 2;

    public static HistoryRepository Repository { get; } = new()
    {
        Id = new RepositoryId(10),
        Name = new RepositoryName("octo-org", "octo-repo"),
        DefaultBranch = "main",
        Topics = ["team-a"],
    };

    public static DateTimeOffset Begin { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public HistoryAccess Access { get; set; } = new HistoryAccess.Granted(Repository, new InstallationId(1));

    public List<PullRequestHistory> PullRequests { get; } = [];

    public List<IssueState> Issues { get; } = [];

    public List<PushedCommit> Commits { get; } = [];

    public Func<RateBudget?> Budget { get; set; } = static () => null;

    public Func<string, Task> BeforeEach { get; set; } = static _ => Task.CompletedTask;

    /// <summary>From when on was read, page by page.</summary>
    public List<DateTimeOffset> Asked { get; } = [];

    /// <summary>Five pull requests, of which the last is open; three issues; three commits of two pushes.</summary>
    public static FakeHistory WithFive()
    {
        var history = new FakeHistory();
        history.PullRequests.AddRange(Enumerable.Range(1, 5).Select(n => PullRequest(n, isOpen: n == 5)));
        history.Issues.AddRange(Enumerable.Range(20, 3).Select(n => new IssueState
        {
            Installation = new InstallationId(1),
            Repository = Repository.Id,
            Number = n,
            CreatedAt = Begin.AddDays(n - 20),
            UpdatedAt = Begin.AddDays(n - 19),
            Labels = ["tech-debt"],
        }));
        history.Commits.AddRange(Enumerable.Range(1, 3).Select(n => new PushedCommit
        {
            Installation = new InstallationId(1),
            Repository = Repository.Id,
            Sha = new CommitSha(n.ToString("D40", CultureInfo.InvariantCulture)),
            PushedAt = Begin.AddDays(n / 2),
        }));
        return history;
    }

    public static PullRequestHistory PullRequest(int number, bool isOpen = false)
    {
        var opened = Begin.AddDays(number);
        var state = new PullRequestState
        {
            Key = new PullRequestKey(new InstallationId(1), Repository.Id, number),
            Title = $"feat: number {number}",
            Author = "ada",
            CreatedAt = opened,
            UpdatedAt = opened.AddHours(3),
            MergedAt = isOpen ? null : opened.AddHours(3),
            ClosedAt = isOpen ? null : opened.AddHours(3),
        };
        var review = new ReviewState { Id = 100 + number, SubmittedAt = opened.AddHours(2), Reviewer = "grace", State = "APPROVED" };
        return new PullRequestHistory(state, [review], [(FactKinds.PullRequestReady, opened.AddHours(1))]);
    }

    public Task<HistoryAccess> FindAsync(RepositoryName name, CancellationToken cancellationToken) => Task.FromResult(Access);

    public Task<RateBudget?> GetBudgetAsync(HistoryRepository repository, CancellationToken cancellationToken) =>
        Task.FromResult(Budget());

    public Task<HistoryPage<PullRequestHistory>> ReadPullRequestsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        PageAsync(PullRequests, static p => p.State.UpdatedAt, since, cursor);

    public Task<HistoryPage<IssueState>> ReadIssuesAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        PageAsync(Issues, static i => i.UpdatedAt, since, cursor);

    public Task<HistoryPage<PushedCommit>> ReadCommitsAsync(
        HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        PageAsync(Commits, static c => c.PushedAt, since, cursor);

    private async Task<HistoryPage<T>> PageAsync<T>(
        IEnumerable<T> all, Func<T, DateTimeOffset> at, DateTimeOffset since, string? cursor)
    {
        await BeforeEach($"history/{typeof(T).Name}");
        Asked.Add(since);
        T[] found = [.. all.Where(i => at(i) >= since).OrderByDescending(at)];
        var start = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
        T[] page = [.. found.Skip(start).Take(PageSize)];
        var next = start + PageSize < found.Length ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return new HistoryPage<T>(page, next, page.Length > 0 ? page.Min(at) : null);
    }
}
