namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class SubscriptionStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task A_Subscription_Is_Read_As_It_Was_Saved(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var subscription = DigestSamples.Subscription();

        var tag = await storage.Subscriptions.TrySaveAsync(subscription, null, default);

        var read = await storage.Subscriptions.GetAsync(subscription.AddressHash, subscription.Team, default);
        Assert.Equal(new Versioned<Subscription>(subscription, tag!), read);
    }

    [Theory]
    [EveryStorage]
    public async Task Of_Two_Tokens_Made_At_Once_The_First_Stands(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var subscription = DigestSamples.Subscription();
        await storage.Subscriptions.TrySaveAsync(subscription, null, default);

        Assert.Null(await storage.Subscriptions.TrySaveAsync(subscription with { Token = "other" }, null, default));

        var read = await storage.Subscriptions.GetAsync(subscription.AddressHash, subscription.Team, default);
        Assert.Equal(subscription.Token, read!.Value.Token);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Recipient_Leaves_One_Team_And_Not_The_Others(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var one = DigestSamples.Subscription("one") with { SuppressedAt = null };
        var two = DigestSamples.Subscription("two") with { SuppressedAt = null };
        var tag = await storage.Subscriptions.TrySaveAsync(one, null, default);
        await storage.Subscriptions.TrySaveAsync(two, null, default);

        await storage.Subscriptions.TrySaveAsync(one with { SuppressedAt = Samples.Now }, tag, default);

        Assert.Equal(Samples.Now, (await storage.Subscriptions.GetAsync(one.AddressHash, "one", default))!.Value.SuppressedAt);
        Assert.Null((await storage.Subscriptions.GetAsync(one.AddressHash, "two", default))!.Value.SuppressedAt);
        Assert.Null(await storage.Subscriptions.GetAsync("another", "one", default));
    }
}
