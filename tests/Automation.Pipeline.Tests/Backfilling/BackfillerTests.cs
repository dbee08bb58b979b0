using Automation.Pipeline.Backfilling;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Backfilling;

public sealed class BackfillerTests : IDisposable
{
    private static readonly BackfillRequest Request = new(FakeHistory.Repository.Name, new DateOnly(2026, 11, 1));

    private readonly FakeHistory history = FakeHistory.WithFive();
    private readonly RecordedBackfill observer = new();
    private PipelineWorld world;

    public BackfillerTests() => world = NewWorld();

    [Fact]
    public async Task Everything_Is_Noted_And_Nothing_Published()
    {
        var done = Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        var facts = await world.FactsAsync();
        Assert.Equal(new BackfillTotals(5, 3, 3, facts.Count, 5), done.Totals);
        Assert.Equal(5, facts.Count(f => f.Kind == FactKinds.PullRequestOpened));
        Assert.Equal(4, facts.Count(f => f.Kind == FactKinds.PullRequestMerged));
        Assert.Equal(5, facts.Count(f => f.Kind == FactKinds.ReviewSubmitted));
        Assert.Equal(3, facts.Count(f => f.Kind == FactKinds.CommitPushed));
        Assert.Equal(3, facts.Count(f => f.Kind == FactKinds.IssueOpened));
        Assert.Empty(world.GitHub.State.Writes);
        Assert.Null(await world.RowAsync(new PullRequestKey(new InstallationId(1), FakeHistory.Repository.Id, 1)));
        var record = await world.Storage.Repositories.GetAsync(new InstallationId(1), FakeHistory.Repository.Id, CancellationToken.None);
        Assert.Equal(("main", "team-a"), (record!.DefaultBranch, Assert.Single(record.Topics)));
    }

    [Fact]
    public async Task Verdicts_Are_Dated_By_The_End_Of_The_Pull_Request()
    {
        world.GitHub.State.Snapshot = key => new PullRequestBuilder()
            .With(s => s with { Key = key, UpdatedAt = FakeHistory.Begin.AddDays(60) }).Build();

        await RunAsync();

        var verdicts = (await world.FactsAsync()).Where(f => f.Kind == FactKinds.Evaluated).ToList();
        Assert.Equal(history.PullRequests[0].State.MergedAt, verdicts.Single(f => f.Subject.StartsWith("0000000001", StringComparison.Ordinal)).At);
        Assert.Equal(FakeHistory.Begin.AddDays(60), verdicts.Single(f => f.Subject.StartsWith("0000000005", StringComparison.Ordinal)).At);
    }

    [Fact]
    public async Task A_Backfill_That_Is_Killed_Anywhere_Goes_On_And_Notes_The_Same()
    {
        await RunAsync();
        var whole = await TextsAsync();
        var kills = 0;
        for (var survived = false; !survived; kills++)
        {
            world.Dispose();
            world = NewWorld();
            survived = await SurvivesAsync(kills);
            await RunAsync();

            Assert.Equal(whole, await TextsAsync());
        }

        Assert.True(kills > 20, $"Only {kills} places to be killed at.");
        Assert.Contains(BackfillStart.Resumed, observer.Starts);
    }

    [Fact]
    public async Task A_Backfill_That_Came_To_Its_End_Reads_Only_What_Is_Newer()
    {
        await RunAsync();
        var started = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromDays(100));
        history.PullRequests.Add(FakeHistory.PullRequest(99));
        history.Asked.Clear();

        var done = Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        Assert.Equal((1, BackfillStart.Newer), (done.Totals.PullRequests, done.Start));
        Assert.All(history.Asked, a => Assert.Equal(started.AddMinutes(-5), a));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, -3)]
    public async Task It_Begins_Anew_Where_That_Is_Asked_For_Or_An_Earlier_Day_Is_Wanted(bool restart, int days)
    {
        await RunAsync();

        var done = Assert.IsType<BackfillOutcome.Done>(
            await RunAsync(Request with { Restart = restart, Since = Request.Since.AddDays(days) }));

        Assert.Equal((5, BackfillStart.Anew), (done.Totals.PullRequests, done.Start));
    }

    [Fact]
    public async Task A_Share_Of_The_Rate_Limit_Is_Left_To_Others()
    {
        var reset = world.Clock.GetUtcNow().AddMinutes(30);
        history.Budget = () => new RateBudget(world.Clock.GetUtcNow() < reset ? 999 : 5000, 5000, reset);

        Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        var (until, reason) = Assert.Single(observer.Waits);
        Assert.Equal(reset, until);
        Assert.Contains("999 of 5000", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Limit_That_GitHub_Names_Is_Waited_For()
    {
        var refused = false;
        history.BeforeEach = _ => refused
            ? Task.CompletedTask
            : Task.FromException(Once(new TransientException("GitHub's rate limit is used up.", TimeSpan.FromSeconds(90))));
        var now = world.Clock.GetUtcNow();

        Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        Assert.Equal(now.AddSeconds(90), Assert.Single(observer.Waits).Until);

        Exception Once(Exception e)
        {
            refused = true;
            return e;
        }
    }

    [Fact]
    public async Task What_Does_Not_Pass_Ends_It_And_Is_Gone_On_With()
    {
        history.BeforeEach = static page => page.EndsWith(nameof(Core.Facts.IssueState), StringComparison.Ordinal)
            ? throw new TransientException("GitHub could not be reached.")
            : Task.CompletedTask;
        await Assert.ThrowsAsync<TransientException>(() => RunAsync());
        history.BeforeEach = static _ => Task.CompletedTask;

        var done = Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        Assert.Equal((0, 3, BackfillStart.Resumed), (done.Totals.PullRequests, done.Totals.Issues, done.Start));
        Assert.Equal(5, observer.Waits.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Pull_Request_That_Cannot_Be_Evaluated_Is_Noted_Without_Verdicts(bool forGood)
    {
        world.GitHub.State.LoadFailure = forGood ? new PermanentException("refused") : new TransientException("too large");

        var done = Assert.IsType<BackfillOutcome.Done>(await RunAsync());

        Assert.Equal((5, 0), (done.Totals.PullRequests, done.Totals.Evaluations));
        Assert.Equal([5, 4, 3, 2, 1], observer.Skips);
    }

    [Fact]
    public async Task Why_Nothing_Can_Be_Read_Is_Said()
    {
        history.Access = new HistoryAccess.Refused("The App is not installed there.");

        Assert.Equal(new BackfillOutcome.Refused("The App is not installed there."), await RunAsync());
    }

    [Fact]
    public async Task What_A_Token_Reads_Is_Kept_Under_The_Installation_That_Is_Known_Else_Under_None()
    {
        history.Access = new HistoryAccess.Granted(FakeHistory.Repository, null);
        await RunAsync();
        var unknown = await world.Storage.Backfills.GetAsync(default, FakeHistory.Repository.Id, CancellationToken.None);
        await world.Storage.Installations.SaveAsync(
            new Installation { Id = new InstallationId(7), Account = "Octo-Org" }, CancellationToken.None);
        await world.Storage.Repositories.SaveAsync(
            new RepositoryRecord { Installation = new InstallationId(7), Id = FakeHistory.Repository.Id, Name = FakeHistory.Repository.Name },
            CancellationToken.None);
        await world.Storage.Repositories.SaveAsync(
            (await world.Storage.Repositories.GetAsync(default, FakeHistory.Repository.Id, CancellationToken.None))!, CancellationToken.None);

        await RunAsync();

        Assert.NotNull(unknown);
        Assert.NotNull(await world.Storage.Backfills.GetAsync(new InstallationId(7), FakeHistory.Repository.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Progress_Goes_On_To_The_End_Of_Each_Part()
    {
        await RunAsync();

        foreach (var part in observer.Pages.GroupBy(static p => p.Part))
        {
            Assert.Equal(1, part.Last().Share);
            Assert.Equal(part.Select(static p => p.Share).Order(), part.Select(static p => p.Share));
        }

        Assert.Equal(Enum.GetValues<BackfillPart>(), observer.Pages.Select(static p => p.Part).Distinct());
    }

    public void Dispose() => world.Dispose();

    private PipelineWorld NewWorld() => new(services => services.AddSingleton<IHistorySource>(history));

    /// <summary>Runs a backfill to its end, over all that it waits for.</summary>
    private async Task<BackfillOutcome> RunAsync(BackfillRequest? request = null, IServiceProvider? worker = null)
    {
        var backfiller = (worker ?? world.Services).GetRequiredService<Backfiller>();
        var run = backfiller.RunAsync(request ?? Request, observer, CancellationToken.None);
        while (!run.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        return await run;
    }

    /// <summary>False when it was killed before one of its operations on GitHub or storage.</summary>
    private async Task<bool> SurvivesAsync(int operations)
    {
        var left = operations;
        Task BeforeEach(string _) => left-- > 0 ? Task.CompletedTask : throw new OperationCanceledException("killed");
        history.BeforeEach = BeforeEach;
        try
        {
            await RunAsync(worker: world.NewWorker(BeforeEach, services => services.AddSingleton<IHistorySource>(history)));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            history.BeforeEach = static _ => Task.CompletedTask;
        }
    }

    private async Task<IReadOnlyList<string>> TextsAsync() =>
    [
        .. (await world.FactsAsync()).Select(f => $"{f.At:O} {f.Kind} {f.Subject} {string.Join(',', f.Data.OrderBy(static d => d.Key))}"),
    ];
}
