namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class BlobStoreContract(StorageFixture fixture)
{
    private const string Name = "2026/11/16/d-1.json";

    [Theory]
    [EveryStorage]
    public async Task A_Blob_Is_Read_As_It_Was_Written(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var content = Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7)).ToArray();

        await storage.Blobs.PutAsync(BlobContainers.Payloads, Name, content, default);

        Assert.Equal(content, await storage.Blobs.GetAsync(BlobContainers.Payloads, Name, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Second_Write_Overwrites(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Blobs.PutAsync(BlobContainers.Payloads, Name, new byte[] { 1, 2 }, default);

        await storage.Blobs.PutAsync(BlobContainers.Payloads, Name, new byte[] { 3 }, default);

        Assert.Equal([3], (await storage.Blobs.GetAsync(BlobContainers.Payloads, Name, default))!);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Blob_That_Is_Not_There_Is_Null(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Blobs.PutAsync(BlobContainers.Payloads, Name, new byte[] { 1 }, default);

        Assert.Null(await storage.Blobs.GetAsync(BlobContainers.Failed, Name, default));
        Assert.Null(await storage.Blobs.GetAsync(BlobContainers.Payloads, "other", default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Deleted_Blob_Is_Gone_And_Deleting_Again_Is_No_Error(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Blobs.PutAsync(BlobContainers.Payloads, Name, new byte[] { 1 }, default);

        await storage.Blobs.DeleteAsync(BlobContainers.Payloads, Name, default);
        await storage.Blobs.DeleteAsync(BlobContainers.Payloads, Name, default);

        Assert.Null(await storage.Blobs.GetAsync(BlobContainers.Payloads, Name, default));
    }
}
