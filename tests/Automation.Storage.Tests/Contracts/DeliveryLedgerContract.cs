namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class DeliveryLedgerContract(StorageFixture fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Theory]
    [EveryStorage]
    public async Task A_New_Delivery_Is_Claimed(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        var row = await ClaimedAsync(storage.Deliveries, Samples.Delivery());

        var expected = Samples.Delivery() with { LeaseUntil = Samples.Now + Lease };
        Assert.Equal(expected, row.Value);
        Assert.Equal(expected, await storage.Deliveries.GetAsync(Samples.Ours, row.Value.Id, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Within_Its_Lease_A_Claim_Keeps_Others_Out(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await ClaimedAsync(storage.Deliveries, Samples.Delivery());

        var justBefore = Samples.Now + Lease - TimeSpan.FromTicks(1);
        var second = await storage.Deliveries.ClaimAsync(Samples.Delivery(attempt: 2), justBefore, Lease, default);

        Assert.Equal(new LedgerClaim.Busy(Samples.Now + Lease), second);
    }

    [Theory]
    [EveryStorage]
    public async Task Of_Workers_That_Race_One_Claims(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => storage.Deliveries.ClaimAsync(Samples.Delivery(), Samples.Now, Lease, default))));

        Assert.Single(claims, claim => claim is LedgerClaim.Claimed);
        Assert.Equal(7, claims.Count(claim => claim is LedgerClaim.Busy));
    }

    [Theory]
    [EveryStorage]
    public async Task After_Its_Lease_A_Claim_Is_Taken_Over_And_The_First_Worker_Cannot_Finish(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var first = await ClaimedAsync(storage.Deliveries, Samples.Delivery());

        var second = await ClaimedAsync(storage.Deliveries, Samples.Delivery(attempt: 2), Samples.Now + Lease);

        Assert.Equal(2, second.Value.Attempt);
        Assert.False(await storage.Deliveries.FinishAsync(first, Finished(first.Value, DeliveryState.Done), default));
        Assert.True(await storage.Deliveries.FinishAsync(second, Finished(second.Value, DeliveryState.Done), default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Done_Delivery_Is_Not_Claimed_Again(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var row = await ClaimedAsync(storage.Deliveries, Samples.Delivery());
        var done = Finished(row.Value, DeliveryState.Done);
        await storage.Deliveries.FinishAsync(row, done, default);

        var again = await storage.Deliveries.ClaimAsync(Samples.Delivery(), Samples.Now.AddDays(1), Lease, default);

        Assert.Equal(new LedgerClaim.AlreadyDone(done), again);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Failed_Delivery_Is_Claimed_Again_Without_Its_Old_Outcome(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var row = await ClaimedAsync(storage.Deliveries, Samples.Delivery());
        await storage.Deliveries.FinishAsync(row, Finished(row.Value, DeliveryState.Failed), default);

        var again = await ClaimedAsync(storage.Deliveries, Samples.Delivery() with { ReceivedAt = Samples.Now.AddHours(3) });

        Assert.Equal(Samples.Delivery() with { LeaseUntil = Samples.Now + Lease }, again.Value);
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Delivery_Is_Not_Shown(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await ClaimedAsync(storage.Deliveries, Samples.Delivery("d-1"));
        await ClaimedAsync(storage.Deliveries, Samples.Delivery("d-2", Samples.Theirs));

        Assert.Null(await storage.Deliveries.GetAsync(Samples.Theirs, DeliveryId.Parse("d-1"), default));
        Assert.NotNull(await storage.Deliveries.GetAsync(null, DeliveryId.Parse("d-1"), default));
        Assert.Equal(["d-1"], await HourAsync(storage, Samples.Ours, Samples.Now));
        Assert.Equal(2, (await HourAsync(storage, null, Samples.Now)).Count);
    }

    [Theory]
    [EveryStorage]
    public async Task An_Hour_Lists_Its_Own_Deliveries_Newest_First_With_Their_Present_State(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var (id, minutes) in new[] { ("early", 0), ("middle", 30), ("late", 59), ("next-hour", 60) })
        {
            await ClaimedAsync(storage.Deliveries, Samples.Delivery(id) with { ReceivedAt = Samples.Now.AddMinutes(minutes) });
        }

        var middle = await ClaimedAsync(storage.Deliveries, Samples.Delivery("middle"), Samples.Now + Lease);
        await storage.Deliveries.FinishAsync(middle, Finished(middle.Value, DeliveryState.Failed), default);

        var page = await storage.Deliveries.ListHourAsync(Samples.Ours, Samples.Now.AddMinutes(59), null, default);

        Assert.Equal(["late", "middle", "early"], page.Items.Select(row => row.Id.Value));
        Assert.Equal(DeliveryState.Failed, page.Items[1].State);
    }

    private static async Task<Versioned<DeliveryRecord>> ClaimedAsync(
        IDeliveryLedger ledger, DeliveryRecord delivery, DateTimeOffset? now = null) =>
        Assert.IsType<LedgerClaim.Claimed>(await ledger.ClaimAsync(delivery, now ?? Samples.Now, Lease, default)).Row;

    private static async Task<List<string>> HourAsync(StorageUnderTest storage, InstallationId? installation, DateTimeOffset hour)
    {
        var rows = await Pages.AllAsync(next => storage.Deliveries.ListHourAsync(installation, hour, next, default));
        return [.. rows.Select(row => row.Id.Value)];
    }

    private static DeliveryRecord Finished(DeliveryRecord row, DeliveryState state) => row with
    {
        State = state,
        LeaseUntil = null,
        FinishedAt = Samples.Now.AddSeconds(2),
        Outcome = state == DeliveryState.Done ? "done" : "failed",
        Reason = "One sentence.",
    };
}
