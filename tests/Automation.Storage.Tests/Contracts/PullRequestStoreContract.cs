namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class PullRequestStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task A_Row_Is_Read_As_It_Was_Saved(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        var tag = await storage.PullRequests.TrySaveAsync(Samples.Row(), null, default);

        var read = await storage.PullRequests.GetAsync(Samples.PullRequest, default);
        Assert.Equivalent(new Versioned<PullRequestRow>(Samples.Row(), tag!), read, strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task Who_Comes_Second_Is_Refused(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var first = await storage.PullRequests.TrySaveAsync(Samples.Row(), null, default);

        Assert.Null(await storage.PullRequests.TrySaveAsync(Samples.Row(), null, default));
        Assert.NotNull(await storage.PullRequests.TrySaveAsync(Samples.Row() with { Fence = 5 }, first, default));
        Assert.Null(await storage.PullRequests.TrySaveAsync(Samples.Row() with { Fence = 6 }, first, default));
        Assert.Equal(5, (await storage.PullRequests.GetAsync(Samples.PullRequest, default))!.Value.Fence);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Counter_Raised_By_Many_Loses_No_Step(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.PullRequests.TrySaveAsync(Samples.Row() with { Requested = 0 }, null, default);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RaiseAsync(storage.PullRequests))));

        Assert.Equal(6, (await storage.PullRequests.GetAsync(Samples.PullRequest, default))!.Value.Requested);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Transferred_Repositorys_Row_Changes_Hands(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.PullRequests.TrySaveAsync(Samples.Row(installation: Samples.Theirs), null, default);
        Assert.Null(await storage.PullRequests.GetAsync(Samples.PullRequest, default));

        var tag = await storage.PullRequests.TrySaveAsync(Samples.Row(), null, default);

        Assert.NotNull(tag);
        Assert.NotNull(await storage.PullRequests.GetAsync(Samples.PullRequest, default));
        Assert.Null(await storage.PullRequests.GetAsync(Samples.PullRequest with { Installation = Samples.Theirs }, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Rows_Are_Listed_By_Number_Over_Several_Pages(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var numbers in Enumerable.Range(1, 1_010).Chunk(100))
        {
            await Task.WhenAll(numbers.Select(number => storage.PullRequests.TrySaveAsync(Samples.Row(number), null, default)));
        }

        await storage.PullRequests.TrySaveAsync(Samples.Row(1_011, Samples.Theirs), null, default);

        var first = await storage.PullRequests.ListAsync(Samples.Ours, Samples.Repository, null, default);
        var all = await Pages.AllAsync(next => storage.PullRequests.ListAsync(Samples.Ours, Samples.Repository, next, default));

        Assert.NotNull(first.Continuation);
        Assert.Equal(Enumerable.Range(1, 1_010), all.Select(row => row.Key.Number));
    }

    private static async Task RaiseAsync(IPullRequestStore store)
    {
        var saved = default(string);
        while (saved is null)
        {
            var current = await store.GetAsync(Samples.PullRequest, default);
            saved = await store.TrySaveAsync(current!.Value with { Requested = current.Value.Requested + 1 }, current.ETag, default);
        }
    }
}
