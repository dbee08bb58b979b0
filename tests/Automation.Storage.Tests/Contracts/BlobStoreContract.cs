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

    [Theory]
    [EveryStorage]
    public async Task Names_Are_Listed_In_Order_By_Prefix_And_Container(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var name in (string[])["10/7/b", "10/7/a", "1/7/a", "10-x", "9", "z"])
        {
            await storage.Blobs.PutAsync(BlobContainers.Evaluations, name, new byte[] { 1 }, default);
        }

        await storage.Blobs.PutAsync(BlobContainers.Failed, "10/7/c", new byte[] { 1 }, default);

        Assert.Equal(["10/7/a", "10/7/b"], await NamesAsync(storage, BlobContainers.Evaluations, "10/"));
        Assert.Equal(["1/7/a", "10-x", "10/7/a", "10/7/b", "9", "z"], await NamesAsync(storage, BlobContainers.Evaluations, ""));
        Assert.Equal(["10/7/c"], await NamesAsync(storage, BlobContainers.Failed, ""));
        Assert.Empty(await NamesAsync(storage, BlobContainers.Payloads, ""));
    }

    [Fact]
    public async Task A_List_Longer_Than_A_Page_Has_Every_Name_Once()
    {
        await using var storage = fixture.Open(StorageKind.Sqlite);
        var names = Enumerable.Range(0, 1001).Select(i => $"{i:D4}").ToList();
        await Task.WhenAll(names.Select(name => storage.Blobs.PutAsync(BlobContainers.Payloads, name, new byte[] { 1 }, default)));

        Assert.Equal(names, await NamesAsync(storage, BlobContainers.Payloads, ""));
    }

    private static async Task<List<string>> NamesAsync(StorageUnderTest storage, string container, string prefix) =>
        await storage.Blobs.ListAsync(container, prefix, default).ToListAsync();
}
