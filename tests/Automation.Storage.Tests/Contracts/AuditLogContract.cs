namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class AuditLogContract(StorageFixture fixture)
{
    private static readonly DateOnly Month = DateOnly.FromDateTime(Samples.Now.UtcDateTime);

    [Theory]
    [EveryStorage]
    public async Task Entries_Of_A_Month_Are_Listed_Newest_First_And_Whole(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var older = Samples.Audit(at: Samples.Now.AddHours(-1)) with { Reason = null };
        await storage.Audit.AddAsync(Samples.Audit(), default);
        await storage.Audit.AddAsync(older, default);

        Assert.Equal([Samples.Audit(), older], await ListAsync(storage, Samples.Ours, Month));
    }

    [Theory]
    [EveryStorage]
    public async Task The_Same_Entry_Twice_Is_There_Once_And_Others_Of_The_Same_Time_Stay_Beside_It(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Audit.AddAsync(Samples.Audit(), default);
        await storage.Audit.AddAsync(Samples.Audit(), default);

        await storage.Audit.AddAsync(Samples.Audit("d-2"), default);

        var subjects = (await ListAsync(storage, Samples.Ours, Month)).Select(entry => entry.Subject);
        Assert.Equal(["d-1", "d-2"], subjects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Month_Begins_And_Ends_In_Utc(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var first = Samples.Audit(at: new DateTimeOffset(2026, 12, 1, 1, 59, 59, TimeSpan.FromHours(2)));
        var next = Samples.Audit(at: new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        await storage.Audit.AddAsync(first, default);
        await storage.Audit.AddAsync(next, default);

        Assert.Equal([first], await ListAsync(storage, Samples.Ours, new DateOnly(2026, 11, 1)));
        Assert.Equal([next], await ListAsync(storage, Samples.Ours, new DateOnly(2026, 12, 31)));
    }

    [Theory]
    [EveryStorage]
    public async Task Installations_And_The_Whole_App_Are_Kept_Apart(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var ofApp = Samples.Audit() with { Installation = null };
        await storage.Audit.AddAsync(Samples.Audit(), default);
        await storage.Audit.AddAsync(ofApp, default);

        Assert.Equal([Samples.Audit()], await ListAsync(storage, Samples.Ours, Month));
        Assert.Equal([ofApp], await ListAsync(storage, null, Month));
        Assert.Empty(await ListAsync(storage, Samples.Theirs, Month));
    }

    private static Task<List<AuditEntry>> ListAsync(StorageUnderTest storage, InstallationId? installation, DateOnly month) =>
        Pages.AllAsync(next => storage.Audit.ListMonthAsync(installation, month, next, default));
}
