using Automation.Core.Waivers;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class WaiverStoreContract(StorageFixture fixture)
{
    private const string Size = "review/size";

    private static readonly DateTimeOffset Noon = Samples.Now.AddHours(3);

    private static readonly Waiver Given = Samples.Waiver with { At = Noon };

    [Theory]
    [EveryStorage]
    public async Task Waivers_Are_Kept_As_They_Were_Given_In_The_Order_Of_Their_Rules(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var other = Given with { Rule = "decisions/record-due", Until = null, CommentId = null, Reason = "ä \"#1?\"" };

        await storage.Waivers.SaveAsync(Given, default);
        await storage.Waivers.SaveAsync(other, default);

        Assert.Equal([other, Given], await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task Each_Pull_Request_Has_Its_Own(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var number in (int[])[7, 70, 8])
        {
            await storage.Waivers.SaveAsync(Given with { PullRequest = Samples.PullRequest with { Number = number } }, default);
        }

        Assert.Equal(7, Assert.Single(await StandingAsync(storage)).PullRequest.Number);
        Assert.Empty(await storage.Waivers.GetAsync(Samples.PullRequest with { Number = 9 }, default));
    }

    [Theory]
    [EveryStorage]
    public async Task The_Newer_Of_Two_Stands_Whichever_Comes_First(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var newer = Given with { At = Noon.AddMinutes(1), Reason = "another" };

        await storage.Waivers.SaveAsync(newer, default);
        await storage.Waivers.SaveAsync(Given, default);

        Assert.Equal([newer], await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task What_Is_Taken_Back_Stands_No_More_And_May_Be_Given_Anew(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Waivers.SaveAsync(Given, default);

        Assert.True(await RemoveAsync(storage, Noon.AddMinutes(1)));
        Assert.Equal(
            [Given with { TakenBackAt = Noon.AddMinutes(1) }], await storage.Waivers.GetAsync(Samples.PullRequest, default));

        var again = Given with { At = Noon.AddMinutes(2) };
        await storage.Waivers.SaveAsync(again, default);
        Assert.Equal([again], await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task To_Take_Back_Twice_Is_To_Take_Back_Once(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Waivers.SaveAsync(Given, default);

        Assert.True(await RemoveAsync(storage, Noon.AddMinutes(1)));
        Assert.True(await RemoveAsync(storage, Noon.AddMinutes(1)));
        Assert.False(await RemoveAsync(storage, Noon.AddMinutes(2)));
        Assert.Empty(await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task Nothing_To_Take_Back_Is_Said(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        Assert.False(await RemoveAsync(storage, Noon));
        await storage.Waivers.SaveAsync(Given with { At = Noon.AddMinutes(5) }, default);
        Assert.False(await RemoveAsync(storage, Noon.AddMinutes(4)));
        Assert.Single(await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task In_Whatever_Order_They_Come_The_Last_Word_Stands(StorageKind kind)
    {
        foreach (var order in (int[][])[[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
        {
            await using var storage = fixture.Open(kind);
            foreach (var step in order.Concat(order))
            {
                await (step == 1 ? RemoveAsync(storage, Noon.AddMinutes(1)) : SaveAsync(storage, step));
            }

            Assert.Equal(Noon.AddMinutes(2), Assert.Single(await StandingAsync(storage)).At);
            await RemoveAsync(storage, Noon.AddMinutes(3));
            await SaveAsync(storage, 2);
            Assert.Empty(await StandingAsync(storage));
        }
    }

    [Theory]
    [EveryStorage]
    public async Task A_Taking_Back_That_Comes_First_Is_Not_Forgotten(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await RemoveAsync(storage, Noon.AddMinutes(1));
        await storage.Waivers.SaveAsync(Given, default);

        Assert.Empty(await StandingAsync(storage));
    }

    [Theory]
    [EveryStorage]
    public async Task Many_Workers_May_Give_At_Once(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => SaveAsync(storage, n)));

        Assert.Equal(Noon.AddMinutes(7), Assert.Single(await StandingAsync(storage)).At);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Repositorys_Are_Listed_By_Pull_Request_And_Rule_With_Those_Taken_Back(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var early = Given with { PullRequest = Samples.PullRequest with { Number = 2 } };
        var other = Given with { Rule = "decisions/record-due" };
        foreach (var waiver in (Waiver[])[Given, other, early])
        {
            await storage.Waivers.SaveAsync(waiver, default);
        }

        await storage.Waivers.SaveAsync(
            Given with { PullRequest = new PullRequestKey(Samples.Theirs, Samples.Repository, 3) }, default);
        await RemoveAsync(storage, Noon.AddMinutes(1));

        var page = await storage.Waivers.ListAsync(Samples.Ours, Samples.Repository, null, default);

        Assert.Equal([early, other, Given with { TakenBackAt = Noon.AddMinutes(1) }], page.Items);
        Assert.Null(page.Continuation);
    }

    [Theory]
    [EveryStorage]
    public async Task What_Another_Installation_Keeps_Of_A_Repository_Is_Not_Seen_And_Gives_Way(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var theirs = Samples.PullRequest with { Installation = Samples.Theirs };
        await storage.Waivers.SaveAsync(Given with { PullRequest = theirs, At = Noon.AddYears(1) }, default);

        Assert.Empty(await StandingAsync(storage));
        Assert.False(await RemoveAsync(storage, Noon.AddYears(2)));

        await storage.Waivers.SaveAsync(Given with { At = Noon.AddYears(3) }, default);
        Assert.Single(await StandingAsync(storage));
        Assert.Empty(await storage.Waivers.GetAsync(theirs, default));
    }

    [Theory]
    [EveryStorage]
    public async Task Waivers_Leave_With_Their_Pull_Requests_And_With_Their_Repository(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var (number, closed) in new[] { (7, true), (8, false) })
        {
            var key = Samples.PullRequest with { Number = number };
            var row = new PullRequestRow { Key = key, Requested = 1, Evaluated = 1, LatestUpdate = Noon, IsClosed = closed };
            await storage.PullRequests.TrySaveAsync(row, null, default);
            await storage.Waivers.SaveAsync(Given with { PullRequest = key }, default);
        }

        await storage.Retention.RemoveHistoryAsync(Samples.Ours, Samples.Repository, Noon.AddDays(1), default).SumAsync();
        Assert.Empty(await StandingAsync(storage));
        Assert.Single(await storage.Waivers.GetAsync(Samples.PullRequest with { Number = 8 }, default));

        await storage.Retention.RemoveRepositoryAsync(Samples.Ours, Samples.Repository, default).SumAsync();
        Assert.Empty(await storage.Waivers.GetAsync(Samples.PullRequest with { Number = 8 }, default));
    }

    private static async Task<IReadOnlyList<Waiver>> StandingAsync(StorageUnderTest storage) =>
        [.. (await storage.Waivers.GetAsync(Samples.PullRequest, default)).Where(w => w.TakenBackAt is null)];

    private static Task SaveAsync(StorageUnderTest storage, int minute) =>
        storage.Waivers.SaveAsync(Given with { At = Noon.AddMinutes(minute) }, default);

    private static Task<bool> RemoveAsync(StorageUnderTest storage, DateTimeOffset at) =>
        storage.Waivers.RemoveAsync(Samples.PullRequest, Size, at, default);
}
