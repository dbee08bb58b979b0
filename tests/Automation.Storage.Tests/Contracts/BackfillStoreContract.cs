namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class BackfillStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task Progress_Is_Read_As_It_Was_Saved_Last(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Backfills.SaveAsync(DigestSamples.Progress() with { Cursors = new Dictionary<string, string>() }, default);
        await storage.Backfills.SaveAsync(DigestSamples.Progress(), default);

        var read = await storage.Backfills.GetAsync(Samples.Ours, Samples.Repository, default);
        Assert.Equivalent(DigestSamples.Progress(), read, strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Progress_Is_Its_Own(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Backfills.SaveAsync(DigestSamples.Progress(Samples.Theirs), default);

        Assert.Null(await storage.Backfills.GetAsync(Samples.Ours, Samples.Repository, default));
    }
}
