using System.Security.Cryptography;
using System.Text;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class InstallationStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task An_Installation_Is_Read_As_It_Was_Saved_Last(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Installations.SaveAsync(Samples.Installation(), default);

        await storage.Installations.SaveAsync(Samples.Installation() with { IsSuspended = true }, default);

        Assert.Equal(Samples.Installation() with { IsSuspended = true }, await storage.Installations.GetAsync(Samples.Ours, default));
        Assert.Null(await storage.Installations.GetAsync(Samples.Theirs, default));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Policy_File_Of_The_Greatest_Length_Is_Kept(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var blocks = Enumerable.Range(0, 1024).Select(i => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"{i}")))[..43]);
        var longest = Samples.Installation(policy: string.Join("\n#", blocks).PadRight(64 * 1024, '#'));

        await storage.Installations.SaveAsync(longest, default);

        Assert.Equal(longest, await storage.Installations.GetAsync(Samples.Ours, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Changes_Made_At_Once_Are_All_Kept(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Installations.SaveAsync(Samples.Installation() with { Account = "" }, default);

        await Task.WhenAll("abcde".Select(letter => storage.Installations.ChangeAsync(
            Samples.Ours, known => known! with { Account = known.Account + letter }, default)));

        var account = (await storage.Installations.GetAsync(Samples.Ours, default))!.Account;
        Assert.Equal("abcde", string.Concat(account.Order()));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Row_Is_Removed_Only_As_The_Condition_Wants_It(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Installations.SaveAsync(Samples.Installation(), default);

        Assert.False(await storage.Installations.RemoveAsync(Samples.Ours, static i => i.IsDeleted, default));
        Assert.True(await storage.Installations.RemoveAsync(Samples.Ours, static i => !i.IsDeleted, default));
        Assert.False(await storage.Installations.RemoveAsync(Samples.Ours, static _ => true, default));
    }

    [Theory]
    [EveryStorage]
    public async Task All_Are_Listed_By_Number(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        long[] ids = [100, 20, 3];
        foreach (var id in ids)
        {
            await storage.Installations.SaveAsync(Samples.Installation(id), default);
        }

        var all = await Pages.AllAsync(next => storage.Installations.ListAsync(next, default));

        Assert.Equal([3, 20, 100], all.Select(installation => installation.Id.Value));
    }
}
