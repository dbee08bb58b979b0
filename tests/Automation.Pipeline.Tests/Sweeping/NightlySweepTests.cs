using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Tests.Retaining;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Sweeping;

public sealed class NightlySweepTests
{
    [Fact]
    public async Task Only_Open_Pull_Requests_Whose_Time_Has_Come_Are_Asked_For()
    {
        using var world = await WorldAsync();
        var now = world.Clock.GetUtcNow();
        await AddAsync(world, 1, row => row with { RecheckAt = now });
        await AddAsync(world, 2, row => row with { RecheckAt = now.AddSeconds(1) });
        await AddAsync(world, 3, row => row with { RecheckAt = now, IsClosed = true });
        await AddAsync(world, 4, row => row);
        await AddAsync(world, 5, row => row with { RecheckAt = now, Requested = 2, WaitingSince = now });

        Assert.Equal(1, await RunAsync(world));

        Assert.Equal((2, 1), await CountsAsync(world, 1));
        Assert.Equal((1, 1), await CountsAsync(world, 2));
    }

    [Fact]
    public async Task Requests_Are_Spread_Over_An_Hour_And_Wait_From_Their_Own_Time_On()
    {
        using var world = await WorldAsync();
        var now = world.Clock.GetUtcNow();
        for (var number = 1; number <= 4; number++)
        {
            await AddAsync(world, number, row => row with { RecheckAt = now });
        }

        await RunAsync(world);

        var later = world.Storage.Queue.Hidden(QueueNames.Evaluations).Select(m => (m.VisibleAt - now).TotalMinutes);
        Assert.Equal([15, 30, 45], later);
        Assert.Equal(now.AddMinutes(45), (await world.RowAsync(RetentionWorld.Key(4)))!.WaitingSince);
    }

    [Fact]
    public async Task To_Sweep_Again_Asks_For_Nothing_Twice()
    {
        using var world = await WorldAsync();
        await AddAsync(world, 1, row => row with { RecheckAt = world.Clock.GetUtcNow() });

        Assert.Equal(1, await RunAsync(world));
        Assert.Equal(0, await RunAsync(world));
    }

    private static Task<int> RunAsync(PipelineWorld world) =>
        world.Services.GetRequiredService<NightlySweep>().RunAsync(CancellationToken.None);

    private static async Task<PipelineWorld> WorldAsync()
    {
        var world = new PipelineWorld();
        await RetentionWorld.InstallAsync(world);
        return world;
    }

    private static async Task AddAsync(PipelineWorld world, int number, Func<PullRequestRow, PullRequestRow> change)
    {
        var row = change(new PullRequestRow { Key = RetentionWorld.Key(number), Requested = 1, Evaluated = 1 });
        Assert.NotNull(await world.Storage.PullRequests.TrySaveAsync(row, null, CancellationToken.None));
    }

    private static async Task<(long Requested, long Evaluated)> CountsAsync(PipelineWorld world, int number)
    {
        var row = await world.RowAsync(RetentionWorld.Key(number));
        return (row!.Requested, row.Evaluated);
    }
}
