namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class RecoveryStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task Progress_Is_Read_As_It_Was_Saved_Last_And_Each_App_Has_Its_Own(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var progress = new RecoveryProgress(42, Samples.Now, "v1_7", Samples.Now.AddHours(1));

        await storage.Recovery.SaveAsync(progress with { Cursor = null, Began = null }, default);
        await storage.Recovery.SaveAsync(progress, default);

        Assert.Equal(progress, await storage.Recovery.GetAsync(42, default));
        Assert.Null(await storage.Recovery.GetAsync(43, default));
    }
}
