using Automation.Core.Calendars;
using Automation.Pipeline.Retaining;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Retaining;

public sealed class RemovedDataTests
{
    private static readonly InstallationId Ours = new(1);

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public async Task All_Data_Of_A_Removed_Installation_Leaves_Within_Thirty_Days(int days, bool stays)
    {
        using var world = await RemovedAsync(days);

        await RetentionTests.RunAsync(world);

        Assert.Equal(stays, world.Storage.Dump().Count > 0);
    }

    [Fact]
    public async Task An_Installation_That_Came_Back_Loses_Nothing()
    {
        using var world = await RemovedAsync(40);
        await world.Storage.Installations.ChangeAsync(Ours, i => i! with { IsDeleted = false, DeletedAt = null }, default);
        var before = world.Storage.Dump();

        await RetentionTests.RunAsync(world);

        Assert.Equal(before, world.Storage.Dump());
    }

    [Fact]
    public async Task What_Another_Installation_Keeps_Of_A_Transferred_Repository_Stays()
    {
        using var world = await RemovedAsync(40);
        await RetentionWorld.InstallAsync(world, 2);
        await RetentionWorld.AddPullRequestAsync(world, 9, RetentionTests.Now(world), isClosed: false, installation: 2);

        await RetentionTests.RunAsync(world);

        var theirs = RetentionWorld.Key(9) with { Installation = new InstallationId(2) };
        Assert.NotNull(await world.Storage.PullRequests.GetAsync(theirs, default));
        Assert.NotNull(await world.Storage.Evaluations.GetLatestAsync(theirs, default));
        Assert.Single(await world.FactsAsync(theirs));
        Assert.Null(await world.Storage.PullRequests.GetAsync(RetentionWorld.Key(1), default));
    }

    [Fact]
    public async Task One_That_Was_Removed_Before_Times_Were_Kept_Counts_From_The_First_Run()
    {
        using var world = await RemovedAsync(40);
        await world.Storage.Installations.ChangeAsync(Ours, i => i! with { DeletedAt = null }, default);

        await RetentionTests.RunAsync(world);
        Assert.Equal(RetentionTests.Now(world), (await world.Storage.Installations.GetAsync(Ours, default))!.DeletedAt);

        world.Clock.Advance(TimeSpan.FromDays(29));
        await RetentionTests.RunAsync(world);
        Assert.Empty(world.Storage.Dump());
    }

    [Fact]
    public async Task A_Repository_Taken_Out_Of_The_Installation_Leaves_And_The_Installation_Stays()
    {
        using var world = new PipelineWorld();
        await RetentionWorld.InstallAsync(world);
        await RetentionWorld.AddPullRequestAsync(world, 1, RetentionTests.Now(world), isClosed: false);
        var removed = RetentionWorld.Repository() with { IsRemoved = true, RemovedAt = RetentionTests.Now(world).AddDays(-29) };
        await world.Storage.Repositories.SaveAsync(removed, default);

        await RetentionTests.RunAsync(world);

        Assert.StartsWith("Installations ", Assert.Single(world.Storage.Dump()), StringComparison.Ordinal);
    }

    /// <summary>Every operation in turn is the last one of a worker; the next run comes to the same end.</summary>
    [Fact]
    public async Task A_Run_That_Is_Killed_Anywhere_Is_Taken_Up_Again()
    {
        for (var dying = 1; ; dying++)
        {
            using var world = await RemovedAsync(40);
            await RetentionTests.FinishAsync(world, "d-9", DeliveryState.Done, RetentionTests.Now(world).AddDays(-50));
            var step = 0;
            using var killed = world.NewWorker(_ => ++step >= dying ? throw new OperationCanceledException() : Task.CompletedTask);
            var survived = false;
            try
            {
                using var never = new CancellationTokenSource();
                await killed.GetRequiredService<RetentionSweep>().RunAsync(never.Token);
                survived = true;
            }
            catch (Exception e) when (e is TransientException or OperationCanceledException)
            {
                await RetentionTests.RunAsync(world);
            }

            Assert.Empty(world.Storage.Dump());
            if (survived)
            {
                return;
            }
        }
    }

    private static async Task<PipelineWorld> RemovedAsync(int days)
    {
        var world = new PipelineWorld();
        var at = RetentionTests.Now(world).AddDays(-days);
        await RetentionWorld.InstallAsync(world);
        await RetentionWorld.AddPullRequestAsync(world, 1, at, isClosed: false);
        await RetentionWorld.AddPullRequestAsync(world, 2, at, isClosed: true, findings: 8000);
        await world.Storage.Audit.AddAsync(new AuditEntry(Ours, at, "operator:ada", "installation.pause", "1", null), default);
        await world.Storage.Backfills.SaveAsync(
            new BackfillProgress(Ours, PipelineWorld.Key.Repository, default, new Dictionary<string, string>(), at), default);
        await world.Storage.DigestRuns.TrySaveAsync(
            RetentionWorld.Run("1-payments", IsoWeek.Of(at, TimeZoneInfo.Utc)), null, default);
        var failed = await RetentionTests.FinishAsync(world, "d-1", DeliveryState.Failed, at);
        await world.Storage.Blobs.PutAsync(BlobContainers.Failed, BlobContainers.FailedName(failed), new byte[] { 1 }, default);
        await world.Storage.Installations.ChangeAsync(Ours, i => i! with { IsDeleted = true, DeletedAt = at }, default);
        return world;
    }
}
