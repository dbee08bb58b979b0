namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class WeeklyRollupStoreContract(StorageFixture fixture)
{
    private const string Zone = "Europe/Berlin";

    [Theory]
    [EveryStorage]
    public async Task A_Week_Is_Read_As_It_Was_Saved_Last(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await SaveAsync(storage, Zone, DigestSamples.StoredWeek(basis: "old"));
        await SaveAsync(storage, Zone, DigestSamples.StoredWeek());

        Assert.Equivalent(DigestSamples.StoredWeek(), Assert.Single(await ListAsync(storage)), strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task Weeks_Come_Oldest_First_With_Both_Ends_And_Across_New_Year(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var weeks = Enumerable.Range(-1, 12).Select(n => DigestSamples.StoredWeek(DigestSamples.Week.Plus(n))).ToList();

        await SaveAsync(storage, Zone, [.. weeks.AsEnumerable().Reverse()]);

        Assert.Equal(
            weeks[1..11].Select(week => week.Value.Week), (await ListAsync(storage, weeks: 10)).Select(week => week.Value.Week));
    }

    [Theory]
    [EveryStorage]
    public async Task Every_Zone_Has_Weeks_Of_Its_Own(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await SaveAsync(storage, "Europe/Berlin", DigestSamples.StoredWeek(basis: "berlin"));
        await SaveAsync(storage, "Europe/Berlin2", DigestSamples.StoredWeek(basis: "other"));

        Assert.Equal(["berlin"], (await ListAsync(storage)).Select(week => week.Basis));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Week_That_Is_Too_Long_For_A_Row_Is_Left_Out(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var next = DigestSamples.StoredWeek(DigestSamples.Week.Plus(1));

        await SaveAsync(storage, Zone, DigestSamples.EndlessWeek, next);

        Assert.Equal([next.Value.Week], (await ListAsync(storage, weeks: 2)).Select(week => week.Value.Week));
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Weeks_Are_Not_Shown(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.WeeklyRollups.SaveAsync(Samples.Theirs, Samples.Repository, Zone, [DigestSamples.StoredWeek()], default);

        Assert.Empty(await ListAsync(storage));
    }

    private static Task SaveAsync(StorageUnderTest storage, string zone, params StoredWeek[] weeks) =>
        storage.WeeklyRollups.SaveAsync(Samples.Ours, Samples.Repository, zone, weeks, default);

    private static Task<IReadOnlyList<StoredWeek>> ListAsync(StorageUnderTest storage, int weeks = 1) =>
        storage.WeeklyRollups.ListAsync(
            Samples.Ours, Samples.Repository, Zone, DigestSamples.Week, DigestSamples.Week.Plus(weeks - 1), default);
}
