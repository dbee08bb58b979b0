using Automation.Storage.Entities;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class EntityTableContract(StorageFixture fixture)
{
    private static readonly EntityKey Key = new("p", "r");

    [Theory]
    [EveryStorage]
    public async Task An_Inserted_Row_Is_Read_Back_With_Its_Tag(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");

        var tag = await table.InsertAsync(new StoredEntity(Key, "{\"a\":\"é\"}", [1, 2, 3]), default);
        var read = await table.GetAsync(Key, default);

        Assert.NotNull(tag);
        Assert.Equal(("{\"a\":\"é\"}", tag, Key), (read!.Json, read.ETag, read.Key));
        Assert.Equal([1, 2, 3], read.Binary!);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Second_Insert_Under_A_Key_Is_Refused_And_Changes_Nothing(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        await table.InsertAsync(new StoredEntity(Key, "1"), default);

        Assert.Null(await table.InsertAsync(new StoredEntity(Key, "2"), default));
        Assert.Equal("1", (await table.GetAsync(Key, default))!.Json);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Row_That_Is_Not_There_Is_Null(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        await table.InsertAsync(new StoredEntity(Key, "1"), default);

        Assert.Null(await table.GetAsync(new EntityKey("p", "other"), default));
        Assert.Null(await storage.Tables.Open("Others").GetAsync(Key, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Replace_Succeeds_Once_Per_Tag_And_Clears_What_It_Does_Not_Name(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var first = await table.InsertAsync(new StoredEntity(Key, "1", [1]), default);

        var second = await table.ReplaceAsync(new StoredEntity(Key, "2"), first!, default);
        var late = await table.ReplaceAsync(new StoredEntity(Key, "3"), first!, default);

        var read = await table.GetAsync(Key, default);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(late);
        Assert.Equal(("2", second, null), (read!.Json, read.ETag, read.Binary));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Tag_Does_Not_Outlive_Its_Row(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var tag = await table.InsertAsync(new StoredEntity(Key, "1"), default);

        await table.DeleteAsync([Key], default);
        await table.DeleteAsync([Key], default);

        Assert.Null(await table.ReplaceAsync(new StoredEntity(Key, "2"), tag!, default));
        Assert.Null(await table.GetAsync(Key, default));
        await table.InsertAsync(new StoredEntity(Key, "3"), default);
        Assert.Null(await table.ReplaceAsync(new StoredEntity(Key, "4"), tag!, default));
    }

    [Theory]
    [EveryStorage]
    public async Task An_Upsert_Inserts_And_Replaces_And_Voids_The_Tag(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var tag = await table.InsertAsync(new StoredEntity(Key, "1"), default);

        await table.UpsertAsync([new StoredEntity(Key, "2"), new StoredEntity(new EntityKey("p", "s"), "3")], default);

        Assert.Equal("2", (await table.GetAsync(Key, default))!.Json);
        Assert.Equal("3", (await table.GetAsync(new EntityKey("p", "s"), default))!.Json);
        Assert.Null(await table.ReplaceAsync(new StoredEntity(Key, "4"), tag!, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Many_Rows_Of_A_Partition_Are_Deleted_Together_Also_Where_Some_Are_Gone(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        EntityKey[] keys = [.. Enumerable.Range(0, EntityBatch.MaxRows).Select(i => new EntityKey("p", $"{i:D3}"))];
        await table.UpsertAsync([.. keys.Select(key => new StoredEntity(key, "1"))], default);
        await table.UpsertAsync([new StoredEntity(new EntityKey("p", "x"), "1")], default);

        await table.DeleteAsync(keys[..2], default);
        await table.DeleteAsync(keys[1..], default);

        Assert.Equal("x", await RowsAsync(table, new EntityRange("p"), 10));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Row_Is_Deleted_Under_Its_Tag_Only(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var old = await table.InsertAsync(new StoredEntity(Key, "1"), default);
        var tag = await table.ReplaceAsync(new StoredEntity(Key, "2"), old!, default);

        Assert.False(await table.TryDeleteAsync(Key, old!, default));
        Assert.NotNull(await table.GetAsync(Key, default));
        Assert.True(await table.TryDeleteAsync(Key, tag!, default));
        Assert.Null(await table.GetAsync(Key, default));
        Assert.False(await table.TryDeleteAsync(Key, tag!, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Partitions_Are_Found_One_After_Another(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        foreach (var partition in (string[])["b_2", "a", "b", "b_1"])
        {
            await table.UpsertAsync([.. "xyz".Select(row => new StoredEntity(new EntityKey(partition, row.ToString()), "1"))], default);
        }

        Assert.Equal("a", await table.NextPartitionAsync("", default));
        Assert.Equal("b", await table.NextPartitionAsync("a", default));
        Assert.Equal("b_1", await table.NextPartitionAsync("b", default));
        Assert.Equal("b_2", await table.NextPartitionAsync("b_1~", default));
        Assert.Null(await table.NextPartitionAsync("b_2", default));
        Assert.Null(await storage.Tables.Open("Others").NextPartitionAsync("", default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Range_Holds_Its_Start_But_Not_Its_End_And_Nothing_Of_Other_Partitions(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        await table.UpsertAsync([.. "dbac".Select(row => new StoredEntity(new EntityKey("p", row.ToString()), "1"))], default);
        await table.UpsertAsync([new StoredEntity(new EntityKey("q", "b"), "1")], default);

        Assert.Equal("bc", await RowsAsync(table, new EntityRange("p", "b", "d"), 10));
        Assert.Equal("abcd", await RowsAsync(table, new EntityRange("p"), 10));
        Assert.Equal("", await RowsAsync(table, new EntityRange("p", "b", "b"), 10));
        Assert.Equal("", await RowsAsync(table, new EntityRange("none"), 10));
    }

    [Theory]
    [EveryStorage]
    public async Task Pages_Join_Without_Gap_Or_Overlap_And_Stay_In_Their_Range(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        await table.UpsertAsync([.. "abcdefg".Select(row => new StoredEntity(new EntityKey("p", row.ToString()), "1"))], default);

        Assert.Equal("bcdef", await RowsAsync(table, new EntityRange("p", "b", "g"), 2));
        var before = await table.QueryAsync(new EntityRange("p", "b", "d") { After = "a" }, 10, default);
        Assert.Equal(["b", "c"], before.Items.Select(row => row.Key.Row));
    }

    [Theory]
    [EveryStorage]
    public async Task Of_Many_Writers_With_One_Tag_One_Wins(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var tag = await table.InsertAsync(new StoredEntity(Key, "0"), default);

        var tags = await Task.WhenAll(Enumerable.Range(1, 16).Select(
            i => Task.Run(() => table.ReplaceAsync(new StoredEntity(Key, $"{i}"), tag!, default))));

        Assert.Single(tags, t => t is not null);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Row_Of_The_Greatest_Size_Is_Taken(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open("Rows");
        var greatest = new StoredEntity(Key, new string('x', StoredEntity.MaxJsonLength), new byte[StoredEntity.MaxBinaryBytes]);

        await table.InsertAsync(greatest, default);

        var read = await table.GetAsync(Key, default);
        Assert.Equal(StoredEntity.MaxJsonLength, read!.Json.Length);
        Assert.Equal(StoredEntity.MaxBinaryBytes, read.Binary!.Length);
    }

    private static async Task<string> RowsAsync(IEntityTable table, EntityRange range, int limit)
    {
        var rows = "";
        var next = default(string);
        do
        {
            var page = await table.QueryAsync(range with { After = next }, limit, default);
            Assert.True(page.Items.Count <= limit);
            rows += string.Concat(page.Items.Select(row => row.Key.Row));
            next = page.Next;
        }
        while (next is not null);

        return rows;
    }
}
