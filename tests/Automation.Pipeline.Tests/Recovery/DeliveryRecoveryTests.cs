using Automation.Pipeline.Recovery;

namespace Automation.Pipeline.Tests.Recovery;

public sealed class DeliveryRecoveryTests : IDisposable
{
    private readonly RecoveryWorld world = new();

    private FakeAppDeliveries GitHub => world.GitHub;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_No_Attempt_Brought_Is_Asked_For_And_What_Nobody_Wants_Is_Not()
    {
        GitHub.Attempt("lost", 502, TimeSpan.FromMinutes(5));
        GitHub.Attempt("unreachable", 0, TimeSpan.FromMinutes(50));
        GitHub.Attempt("star", 502, TimeSpan.FromMinutes(5), "star", "created");
        GitHub.Attempt("locked", 502, TimeSpan.FromMinutes(5), "pull_request", "locked");
        GitHub.Attempt("arrived", 202, TimeSpan.FromMinutes(5));

        Assert.Equal(2, await world.RunAsync());

        Assert.Equal(["unreachable", "lost"], GitHub.Asked);
    }

    [Fact]
    public async Task A_Later_Attempt_That_Was_Accepted_Makes_Up_For_The_First()
    {
        GitHub.Attempt("healed", 502, TimeSpan.FromMinutes(40));
        GitHub.Attempt("healed", 202, TimeSpan.FromMinutes(5), redelivery: true);
        GitHub.Attempt("twice", 202, TimeSpan.FromMinutes(40));
        GitHub.Attempt("twice", 502, TimeSpan.FromMinutes(35), redelivery: true);

        await world.RunAsync();

        Assert.Empty(GitHub.Asked);
    }

    [Fact]
    public async Task What_Was_Accepted_And_Is_Not_In_The_Ledger_Is_Asked_For_After_An_Hour()
    {
        await world.KnowAsync("known");
        await world.KnowAsync("failed", DeliveryState.Failed);
        GitHub.Attempt("known", 202);
        GitHub.Attempt("failed", 202);
        GitHub.Attempt("lost", 202);

        await world.RunAsync();
        Assert.Empty(GitHub.Asked);

        await world.RunNextAsync();
        Assert.Equal(["lost"], GitHub.Asked);
    }

    [Fact]
    public async Task What_Is_Lost_Or_Refused_For_Good_A_Second_Time_Is_Given_Up()
    {
        GitHub.Redeliver = static a => Task.FromResult(a.StatusCode);
        GitHub.Attempt("unreadable", 400, TimeSpan.FromMinutes(1));
        GitHub.Attempt("lost", 202);

        for (var hour = 0; hour < 10; hour++)
        {
            await world.RunNextAsync();
        }

        Assert.Equal(["unreadable", "lost"], GitHub.Asked);
    }

    [Fact]
    public async Task What_Was_Asked_For_Is_Given_Time_And_Then_Asked_For_Again()
    {
        GitHub.Redeliver = static _ => Task.FromResult(503);
        GitHub.Attempt("down", 503);

        await world.RunAsync();
        await world.RunAsync();
        Assert.Single(GitHub.Asked);

        await world.RunNextAsync();
        await world.RunNextAsync();
        Assert.Equal(3, GitHub.Asked.Count);
    }

    [Fact]
    public async Task Nothing_Is_Asked_For_That_GitHub_Sends_No_More()
    {
        GitHub.Attempt("old", 502, TimeSpan.FromDays(3) + TimeSpan.FromSeconds(1));
        GitHub.Attempt("just", 502, TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));

        await world.RunAsync();

        Assert.Equal(["just"], GitHub.Asked);
    }

    [Fact]
    public async Task Each_Run_Goes_On_Where_The_Last_One_Ended_And_Overlaps_It()
    {
        GitHub.PageSize = 1;
        for (var hour = 60; hour >= 0; hour--)
        {
            GitHub.Attempt($"d-{hour}", 202, TimeSpan.FromHours(hour), "star", "created");
        }

        await world.RunAsync();
        var first = GitHub.PagesRead;
        await world.RunNextAsync();

        Assert.Equal(61, first);
        Assert.InRange(GitHub.PagesRead - first, 1, 4);
    }

    [Fact]
    public async Task A_Run_That_Fails_Midway_Is_Made_Good_By_The_Next()
    {
        foreach (var guid in (string[])["a", "b", "c"])
        {
            GitHub.Attempt(guid, 502, TimeSpan.FromMinutes(5));
        }

        GitHub.Redeliver = a => a.Guid == "b" ? throw new TransientException("GitHub is down.") : Task.FromResult(202);
        await Assert.ThrowsAsync<TransientException>(() => world.RunAsync());
        GitHub.Redeliver = static _ => Task.FromResult(202);
        await world.RunAsync();

        Assert.Equal(["a", "b", "b", "c"], GitHub.Asked);
    }

    [Fact]
    public async Task More_Than_One_Run_Takes_Is_Taken_By_The_Next_Ones()
    {
        for (var i = 0; i < Redeliveries.MaxPerRun + 20; i++)
        {
            GitHub.Attempt($"d-{i}", 502, TimeSpan.FromMinutes(5));
        }

        var began = world.Pipeline.Clock.GetUtcNow();
        Assert.Equal(Redeliveries.MaxPerRun, await world.RunAsync());
        Assert.True(world.Pipeline.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(Redeliveries.MaxPerRun - 1));
        Assert.Equal(20, await world.RunAsync());

        Assert.Equal(Redeliveries.MaxPerRun + 20, GitHub.Asked.Distinct().Count());
        Assert.Contains(world.Log, static l => l.Contains("the next run asks for the others", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_List_That_Is_Too_Long_For_One_Run_Is_Gone_On_With()
    {
        GitHub.PageSize = 1;
        GitHub.Attempt("oldest", 502, TimeSpan.FromDays(2));
        for (var i = 0; i < MissedDeliveryFinder.MaxPages; i++)
        {
            GitHub.Attempt($"d-{i}", 202, TimeSpan.FromDays(1), "star", "created");
        }

        Assert.Equal(0, await world.RunAsync());
        Assert.Equal(1, await world.RunNextAsync());

        var progress = await world.Pipeline.Storage.Recovery.GetAsync(42, CancellationToken.None);
        Assert.Null(progress!.Cursor);
        Assert.Equal(world.Pipeline.Clock.GetUtcNow() - TimeSpan.FromHours(2), progress.Until);
    }

    [Fact]
    public async Task What_GitHub_Refuses_To_Send_Again_Does_Not_Hold_Up_The_Rest()
    {
        using var metrics = new RecordedMetrics(world.Pipeline.Services);
        GitHub.Attempt("gone", 502, TimeSpan.FromMinutes(6));
        GitHub.Attempt("there", 502, TimeSpan.FromMinutes(5));
        GitHub.Refused.Add("gone");

        Assert.Equal(1, await world.RunAsync());

        Assert.Equal(["gone", "there"], GitHub.Asked);
        Assert.Equal(
            [(1.0, "outcome=refused"), (1.0, "outcome=redelivered")], metrics.Of("automation.deliveries.recovered"));
    }

    [Fact]
    public async Task Without_An_App_Nothing_Is_Done_And_That_Is_Said_Once()
    {
        GitHub.AppId = null;
        GitHub.Attempt("lost", 502);

        await world.RunAsync();
        await world.RunAsync();

        Assert.Equal(0, GitHub.PagesRead);
        Assert.Single(world.Log, static l => l.Contains("No GitHub App is configured", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Pause_Before_Asking_Again_Ends_Before_The_Next_Hourly_Run() =>
        Assert.True(RecoveryRule.Pause < TimeSpan.FromMinutes(50));
}
