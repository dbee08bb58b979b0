namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class RepositoryStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task A_Repository_Is_Read_As_It_Was_Saved(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Repositories.SaveAsync(Samples.RepositoryRecord(Samples.Ours), default);

        var read = await storage.Repositories.GetAsync(Samples.Ours, Samples.Repository, default);
        Assert.Equivalent(Samples.RepositoryRecord(Samples.Ours), read, strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task An_Installation_Sees_Its_Own_Repositories_Only(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Repositories.SaveAsync(Samples.RepositoryRecord(Samples.Ours, 11), default);
        await storage.Repositories.SaveAsync(Samples.RepositoryRecord(Samples.Ours, 9), default);
        await storage.Repositories.SaveAsync(Samples.RepositoryRecord(Samples.Theirs, 10), default);

        var ours = await Pages.AllAsync(next => storage.Repositories.ListAsync(Samples.Ours, next, default));

        Assert.Equal([9, 11], ours.Select(repository => repository.Id.Value));
        Assert.Null(await storage.Repositories.GetAsync(Samples.Ours, new RepositoryId(10), default));
    }
}
