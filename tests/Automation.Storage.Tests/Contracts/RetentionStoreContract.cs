using Automation.Core.Evaluations;

namespace Automation.Storage.Tests.Contracts;

/// <summary>What every adapter must do for retention; what goes when is tested with the sweep.</summary>
[Collection(StorageCollection.Name)]
public sealed class RetentionStoreContract(StorageFixture fixture)
{
    private static readonly DateTimeOffset Limit = Samples.Now.AddDays(-30);

    [Theory]
    [EveryStorage]
    public async Task Old_Deliveries_Leave_And_Younger_Ones_Stay(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await ClaimAsync(storage, "d-1", Limit.AddHours(-5));
        await ClaimAsync(storage, "d-2", Limit.AddSeconds(-1));
        await ClaimAsync(storage, "d-3", Limit);

        var removed = await storage.Retention.RemoveDeliveriesAsync(new LedgerLimits(Samples.Now, Limit, Limit), default).SumAsync();

        Assert.Equal(2, removed);
        Assert.Null(await storage.Deliveries.GetAsync(null, DeliveryId.Parse("d-1"), default));
        Assert.Null(await storage.Deliveries.GetAsync(null, DeliveryId.Parse("d-2"), default));
        Assert.NotNull(await storage.Deliveries.GetAsync(null, DeliveryId.Parse("d-3"), default));
    }

    [Theory]
    [EveryStorage]
    public async Task Months_Of_The_Audit_Log_Leave_Up_To_The_Limit(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var at in (DateTimeOffset[])[Limit.AddDays(-200), Limit.AddTicks(-1), Limit])
        {
            await storage.Audit.AddAsync(Samples.Audit(at: at), default);
            await storage.Audit.AddAsync(Samples.Audit(at: at) with { Installation = null }, default);
        }

        Assert.Equal(4, await storage.Retention.RemoveAuditAsync(Limit, default).SumAsync());
        Assert.Equal(0, await storage.Retention.RemoveAuditAsync(Limit, default).SumAsync());
    }

    [Theory]
    [EveryStorage]
    public async Task Old_Evaluations_Leave_With_Their_Blobs_And_The_Latest_Stays(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Samples.Evaluation("e-1", at: Limit.AddDays(-70), findings: 3000), 1);
        await SaveAsync(storage, Samples.Evaluation("e-2", at: Limit.AddDays(-1), findings: 3000), 2);

        var removed = await storage.Retention.RemoveHistoryAsync(Samples.Ours, Samples.Repository, Limit, default).SumAsync();

        Assert.Equal(2, removed);
        Assert.Single(await storage.Blobs.ListAsync(BlobContainers.Evaluations, "", default).ToListAsync());
        Assert.Equal("e-2", (await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default))!.Evaluation.Id);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Repository_Leaves_Whole_But_For_What_Another_Installation_Keeps_Of_It(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var installation in (InstallationId[])[Samples.Ours, Samples.Theirs])
        {
            var number = (int)installation.Value;
            await storage.Repositories.SaveAsync(Samples.RepositoryRecord(installation), default);
            await storage.PullRequests.TrySaveAsync(Samples.Row(number, installation), null, default);
            var fact = Samples.Fact(FactKinds.PullRequestOpened, $"000000000{number}", Samples.Now, installation);
            await storage.Facts.SaveAsync([fact], default);
            await storage.WeeklyRollups.SaveAsync(
                installation, Samples.Repository, $"Zone/{number}", [DigestSamples.StoredWeek()], default);
        }

        await storage.Retention.RemoveRepositoryAsync(Samples.Ours, Samples.Repository, default).SumAsync();

        Assert.Null(await storage.Repositories.GetAsync(Samples.Ours, Samples.Repository, default));
        Assert.Equal((0, 2), (await CountAsync(storage, Samples.Ours), await CountAsync(storage, Samples.Theirs)));
        Assert.Null(await storage.PullRequests.GetAsync(Samples.PullRequest with { Number = 1 }, default));
        var theirs = new PullRequestKey(Samples.Theirs, Samples.Repository, 2);
        Assert.NotNull(await storage.PullRequests.GetAsync(theirs, default));
        Assert.NotNull(await storage.Repositories.GetAsync(Samples.Theirs, Samples.Repository, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Cached_Weeks_Leave_In_Every_Zone(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var week = DigestSamples.Week;
        foreach (var zone in (string[])["Europe/Berlin", "UTC"])
        {
            var weeks = Enumerable.Range(-3, 4).Select(i => DigestSamples.StoredWeek(week.Plus(i))).ToList();
            await storage.WeeklyRollups.SaveAsync(Samples.Ours, Samples.Repository, zone, weeks, default);
        }

        await storage.Retention.RemoveHistoryAsync(Samples.Ours, Samples.Repository, Samples.Now, default).SumAsync();

        foreach (var zone in (string[])["Europe/Berlin", "UTC"])
        {
            var left = await storage.WeeklyRollups.ListAsync(
                Samples.Ours, Samples.Repository, zone, week.Plus(-9), week.Plus(9), default);
            Assert.Equal([week], left.Select(each => each.Value.Week));
        }
    }

    private static Task<LedgerClaim> ClaimAsync(StorageUnderTest storage, string id, DateTimeOffset at) =>
        storage.Deliveries.ClaimAsync(Samples.Delivery(id) with { ReceivedAt = at }, at, TimeSpan.FromMinutes(5), default);

    private static Task<bool> SaveAsync(StorageUnderTest storage, Evaluation evaluation, long sequence) =>
        storage.Evaluations.SaveAsync(evaluation, sequence, default);

    private static async Task<int> CountAsync(StorageUnderTest storage, InstallationId installation) =>
        (await storage.Facts.ListStampsAsync(installation, Samples.Repository, default)).Count
        + (await storage.Facts.ListAsync(
            installation, Samples.Repository, DateOnly.MinValue, DateOnly.MaxValue, null, default)).Items.Count;
}
