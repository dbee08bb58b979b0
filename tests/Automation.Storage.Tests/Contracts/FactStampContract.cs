using Automation.Core.Calendars;

namespace Automation.Storage.Tests.Contracts;

/// <summary>The stamps by which a cached week is known to be current.</summary>
[Collection(StorageCollection.Name)]
public sealed class FactStampContract(StorageFixture fixture)
{
    private static readonly DateTimeOffset Monday = new(DigestSamples.Week.Monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    [Theory]
    [EveryStorage]
    public async Task Every_Week_With_Facts_Has_A_Stamp_By_Its_Utc_Days(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await SaveAsync(storage, Monday.AddTicks(-1), Monday.ToOffset(TimeSpan.FromHours(-9)), Monday.AddDays(20));

        Assert.Equal(
            [DigestSamples.Week.Plus(-1), DigestSamples.Week, DigestSamples.Week.Plus(2)],
            (await storage.Facts.ListStampsAsync(Samples.Ours, Samples.Repository, default)).Select(stamp => stamp.Week));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Save_Changes_The_Stamps_Of_The_Weeks_Concerned_And_No_Others(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Monday, Monday.AddDays(7), Monday.AddDays(14));
        var before = await StampsAsync(storage);

        await SaveAsync(storage, Monday.AddDays(1), Monday.AddDays(15));
        var after = await StampsAsync(storage);

        Assert.NotEqual(before[DigestSamples.Week], after[DigestSamples.Week]);
        Assert.Equal(before[DigestSamples.Week.Plus(1)], after[DigestSamples.Week.Plus(1)]);
        Assert.NotEqual(before[DigestSamples.Week.Plus(2)], after[DigestSamples.Week.Plus(2)]);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Fact_That_Is_Saved_Again_Changes_The_Stamp_Too(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Monday);
        var before = await StampsAsync(storage);

        await SaveAsync(storage, Monday);

        Assert.NotEqual(before[DigestSamples.Week], (await StampsAsync(storage))[DigestSamples.Week]);
    }

    [Theory]
    [EveryStorage]
    public async Task Stamps_Are_No_Facts_And_Stay_With_Their_Installation_And_Repository(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Monday);

        Assert.Empty(await storage.Facts.ListStampsAsync(Samples.Theirs, Samples.Repository, default));
        Assert.Empty(await storage.Facts.ListStampsAsync(Samples.Ours, new RepositoryId(11), default));
        var facts = await storage.Facts.ListAsync(Samples.Ours, Samples.Repository, DateOnly.MinValue, DateOnly.MaxValue, null, default);
        Assert.Single(facts.Items);
    }

    [Theory]
    [EveryStorage]
    public async Task Nothing_Saved_Stamps_Nothing(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Facts.SaveAsync([], default);

        Assert.Empty(await storage.Facts.ListStampsAsync(Samples.Ours, Samples.Repository, default));
    }

    private static Task SaveAsync(StorageUnderTest storage, params DateTimeOffset[] times) =>
        storage.Facts.SaveAsync([.. times.Select(at => Samples.Fact(FactKinds.CommitPushed, "a", at))], default);

    private static async Task<Dictionary<IsoWeek, string>> StampsAsync(StorageUnderTest storage) =>
        (await storage.Facts.ListStampsAsync(Samples.Ours, Samples.Repository, default)).ToDictionary(s => s.Week, s => s.Stamp);
}
