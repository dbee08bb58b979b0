using Automation.Core.Calendars;
using Automation.Pipeline.Retaining;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Retaining;

public sealed class RetentionTests
{
    private static readonly TimeSpan Ledger = TimeSpan.FromDays(30);
    private static readonly TimeSpan History = TimeSpan.FromDays(396);
    private static readonly InstallationId Ours = new(1);
    private static readonly RepositoryId Repository = new(10);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_Delivery_Leaves_When_It_Is_Older_Than_The_Limit(int secondsOverLimit, bool stays)
    {
        using var world = new PipelineWorld();
        await FinishAsync(world, "d-1", DeliveryState.Done, Now(world) - Ledger - TimeSpan.FromSeconds(secondsOverLimit));

        await RunAsync(world);

        Assert.Equal(stays, await world.RecordAsync("d-1") is not null);
        Assert.Equal(stays, world.Storage.Dump().Any(row => row.StartsWith("DeliveryLog", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public async Task What_Failed_Stays_With_Its_Body_As_Long_As_It_Can_Be_Replayed(int days, bool stays)
    {
        using var world = new PipelineWorld();
        var record = await FinishAsync(world, "d-1", DeliveryState.Failed, Now(world).AddDays(-days));
        await world.Storage.Blobs.PutAsync(BlobContainers.Failed, BlobContainers.FailedName(record), new byte[] { 1 }, default);

        await RunAsync(world);

        Assert.Equal(stays, await world.RecordAsync("d-1") is not null);
        Assert.Equal(stays ? 1 : 0, world.Storage.Blobs.Names(BlobContainers.Failed).Count);
    }

    [Fact]
    public async Task A_Delivery_Inside_Its_Lease_Stays_However_Old()
    {
        using var world = new PipelineWorld();
        var old = Record("d-1", Now(world).AddDays(-60));
        await world.Storage.Deliveries.ClaimAsync(old, Now(world), TimeSpan.FromMinutes(5), default);

        await RunAsync(world);
        Assert.NotNull(await world.RecordAsync("d-1"));

        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunAsync(world);
        Assert.Null(await world.RecordAsync("d-1"));
    }

    [Fact]
    public async Task Bodies_Leave_By_The_Day_In_Their_Names()
    {
        using var world = new PipelineWorld();
        var today = Now(world);
        foreach (var days in (int[])[7, 8])
        {
            await world.Storage.Blobs.PutAsync(
                BlobContainers.Payloads, $"{BlobContainers.Day(today.AddDays(-days))}/d-{days}", new byte[] { 1 }, default);
        }

        var unreadable = $"{BlobContainers.Unreadable}deliveries/{BlobContainers.Day(today.AddDays(-91))}/abc";
        await world.Storage.Blobs.PutAsync(BlobContainers.Failed, unreadable, new byte[] { 1 }, default);
        await world.Storage.Blobs.PutAsync(BlobContainers.Failed, "notes.txt", new byte[] { 1 }, default);

        await RunAsync(world);

        Assert.EndsWith("/d-7", Assert.Single(world.Storage.Blobs.Names(BlobContainers.Payloads)), StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], world.Storage.Blobs.Names(BlobContainers.Failed));
    }

    [Fact]
    public async Task The_Audit_Log_Keeps_Thirteen_Months()
    {
        using var world = new PipelineWorld();
        var limit = Now(world) - History;
        foreach (var at in (DateTimeOffset[])[limit.AddSeconds(-1), limit, limit.AddMonths(-5)])
        {
            await world.Storage.Audit.AddAsync(new AuditEntry(Ours, at, "operator:ada", "delivery.replay", "d-1", null), default);
        }

        await RunAsync(world);

        Assert.Single(world.Storage.Dump(), row => row.StartsWith("Audit", StringComparison.Ordinal));
        Assert.Single((await world.Storage.Audit.ListMonthAsync(Ours, DateOnly.FromDateTime(limit.UtcDateTime), null, default)).Items);
    }

    [Fact]
    public async Task Digests_Sent_Leave_By_Their_Week_Whatever_Became_Of_Their_Team()
    {
        using var world = new PipelineWorld();
        var limit = IsoWeek.Of(Now(world) - History, TimeZoneInfo.Utc);
        foreach (var week in (IsoWeek[])[limit, limit.Plus(-1), limit.Plus(-60)])
        {
            await world.Storage.DigestRuns.TrySaveAsync(RetentionWorld.Run("forgotten-team", week), null, default);
        }

        await RunAsync(world);

        var left = await world.Storage.DigestRuns.ListAsync("forgotten-team", limit.Plus(-99), limit.Plus(99), default);
        Assert.Equal(limit, Assert.Single(left).Week);
    }

    [Fact]
    public async Task Closed_Pull_Requests_Leave_With_Their_Evaluations_And_Open_Ones_Stay()
    {
        using var world = new PipelineWorld();
        await RetentionWorld.InstallAsync(world);
        var old = (Now(world) - History).AddSeconds(-1);
        await RetentionWorld.AddPullRequestAsync(world, 1, old, isClosed: true);
        await RetentionWorld.AddPullRequestAsync(world, 2, old, isClosed: false);
        await RetentionWorld.AddPullRequestAsync(world, 3, old.AddSeconds(1), isClosed: true);

        await RunAsync(world);

        Assert.Equal([2, 3], await RetentionWorld.RowsAsync(world));
        Assert.Null(await world.Storage.Evaluations.GetLatestAsync(RetentionWorld.Key(1), default));
        Assert.NotNull(await world.Storage.Evaluations.GetLatestAsync(RetentionWorld.Key(2), default));
    }

    [Fact]
    public async Task History_Leaves_But_Not_The_Blob_That_The_Latest_Evaluation_Of_An_Open_Pull_Request_Stands_In()
    {
        using var world = new PipelineWorld();
        await RetentionWorld.InstallAsync(world);
        var old = (Now(world) - History).AddDays(-40);
        await RetentionWorld.AddPullRequestAsync(world, 1, old, isClosed: true, findings: 8000);
        await RetentionWorld.AddPullRequestAsync(world, 2, old, isClosed: false, findings: 8000);

        await RunAsync(world);

        Assert.DoesNotContain(world.Storage.Dump(), row => row.StartsWith("EvaluationHistory", StringComparison.Ordinal));
        Assert.StartsWith("10/2/", Assert.Single(world.Storage.Blobs.Names(BlobContainers.Evaluations)), StringComparison.Ordinal);
        Assert.NotNull(await world.Storage.Evaluations.GetLatestAsync(RetentionWorld.Key(2), default));
    }

    [Fact]
    public async Task A_Run_That_Is_Out_Of_Time_Stops_And_The_Next_Goes_On()
    {
        using var world = new PipelineWorld();
        for (var i = 0; i < 3; i++)
        {
            await FinishAsync(world, $"d-{i}", DeliveryState.Done, Now(world).AddDays(-40).AddHours(i));
        }

        using var slow = world.NewWorker(step =>
        {
            world.Clock.Advance(step == "DeliveryLog/delete" ? TimeSpan.FromMinutes(9) : TimeSpan.Zero);
            return Task.CompletedTask;
        });
        Assert.Equal(1, await slow.GetRequiredService<RetentionSweep>().RunAsync(default));
        Assert.Equal(2, await RunAsync(world));
        Assert.Empty(world.Storage.Dump());
    }

    [Fact]
    public async Task What_Was_Removed_Is_Counted_By_Class()
    {
        using var world = new PipelineWorld();
        await FinishAsync(world, "d-1", DeliveryState.Done, Now(world).AddDays(-40));
        using var metrics = new RecordedMetrics(world.Services);

        await RunAsync(world);

        Assert.Equal([(1, "class=ledger")], metrics.Of("automation.retention.removed"));
    }

    internal static Task<int> RunAsync(PipelineWorld world) =>
        world.Services.GetRequiredService<RetentionSweep>().RunAsync(CancellationToken.None);

    internal static DateTimeOffset Now(PipelineWorld world) => world.Clock.GetUtcNow();

    internal static DeliveryRecord Record(string id, DateTimeOffset at) => new()
    {
        Id = DeliveryId.Parse(id),
        Event = "push",
        Installation = Ours,
        Repository = Repository,
        ReceivedAt = at,
    };

    internal static async Task<DeliveryRecord> FinishAsync(PipelineWorld world, string id, DeliveryState state, DateTimeOffset at)
    {
        var ledger = world.Storage.Deliveries;
        var claim = (LedgerClaim.Claimed)await ledger.ClaimAsync(Record(id, at), at, TimeSpan.FromMinutes(5), default);
        var finished = claim.Row.Value with
        {
            State = state,
            LeaseUntil = null,
            FinishedAt = at,
            FailedAt = state == DeliveryState.Failed ? at : null,
        };
        Assert.True(await ledger.FinishAsync(claim.Row, finished, default));
        return finished;
    }
}
