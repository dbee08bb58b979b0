using Automation.Core.Digests.Teams;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>A recipient's link ends that recipient's subscription to that team's digest, and nothing else does.</summary>
public sealed class SubscriptionTests
{
    private const string Address = "lead@example.com";

    private readonly FakeTimeProvider time = new();
    private readonly DigestOptions options = new() { PublicUrl = new Uri("https://automation.example.com/app/") };
    private readonly InMemoryStorage storage;
    private readonly Subscriptions subscriptions;

    public SubscriptionTests()
    {
        storage = new InMemoryStorage(time);
        subscriptions = new Subscriptions(storage.Subscriptions, Options.Create(options), time);
    }

    [Fact]
    public async Task A_Recipient_Begins_Subscribed_And_Keeps_Its_Token()
    {
        var first = await subscriptions.GetAsync(Named("payments"), Address, default);

        Assert.Null(first.SuppressedAt);
        Assert.Equal(first, await subscriptions.GetAsync(Named("payments"), " Lead@EXAMPLE.com", default));
    }

    [Fact]
    public async Task No_Two_Subscriptions_Share_A_Token()
    {
        var tokens = new HashSet<string>
        {
            (await subscriptions.GetAsync(Named("payments"), Address, default)).Token,
            (await subscriptions.GetAsync(Named("search"), Address, default)).Token,
            (await subscriptions.GetAsync(Named("payments"), "other@example.com", default)).Token,
            (await new Subscriptions(new InMemoryStorage(time).Subscriptions, Options.Create(options), time)
                .GetAsync(Named("payments"), Address, default)).Token,
        };

        Assert.Equal(4, tokens.Count);
        Assert.All(tokens, static t => Assert.DoesNotContain("lead", t, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_Link_Stands_Under_The_Public_Address()
    {
        var subscription = await subscriptions.GetAsync(Named("7-payments"), Address, default);

        Assert.Equal(
            $"https://automation.example.com/app/api/v1/unsubscribe?token={subscription.Token}",
            subscriptions.LinkOf(subscription)!.AbsoluteUri);
    }

    [Fact]
    public async Task Without_A_Public_Address_There_Is_No_Link()
    {
        options.PublicUrl = null;

        Assert.Null(subscriptions.LinkOf(await subscriptions.GetAsync(Named("payments"), Address, default)));
    }

    [Fact]
    public async Task The_Token_Ends_Its_Own_Subscription_Only()
    {
        var subscription = await subscriptions.GetAsync(Named("payments"), Address, default);

        Assert.NotNull(await subscriptions.UnsubscribeAsync(subscription.Token, default));

        Assert.Equal(time.GetUtcNow(), (await subscriptions.GetAsync(Named("payments"), Address, default)).SuppressedAt);
        Assert.Null((await subscriptions.GetAsync(Named("search"), Address, default)).SuppressedAt);
    }

    [Fact]
    public async Task Unsubscribing_Twice_Keeps_The_First_Time()
    {
        var token = (await subscriptions.GetAsync(Named("payments"), Address, default)).Token;
        var first = await subscriptions.UnsubscribeAsync(token, default);
        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(first, await subscriptions.UnsubscribeAsync(token, default));
    }

    [Fact]
    public async Task Who_Left_Can_Come_Back_With_The_Same_Link()
    {
        var token = (await subscriptions.GetAsync(Named("payments"), Address, default)).Token;
        await subscriptions.UnsubscribeAsync(token, default);

        Assert.Null((await subscriptions.ResubscribeAsync(token, default))!.SuppressedAt);
        Assert.Null((await subscriptions.FindAsync(token, default))!.SuppressedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("payments")]
    [InlineData("{hash}.payments")]
    [InlineData("{hash}.payments.0000000000000000000000000000000000000000")]
    [InlineData("{hash}.search.{secret}")]
    [InlineData("{hash}.payments.{secret}0")]
    [InlineData("{hash}.payments.{secret}\n")]
    [InlineData(" {hash}.payments.{secret}")]
    public async Task Any_Other_Token_Changes_Nothing(string? pattern)
    {
        var subscription = await subscriptions.GetAsync(Named("payments"), Address, default);
        var token = pattern?.Replace("{hash}", subscription.AddressHash).Replace("{secret}", subscription.Token.Split('.')[2]);

        Assert.Null(await subscriptions.FindAsync(token, default));
        Assert.Null(await subscriptions.UnsubscribeAsync(token, default));
        Assert.Null((await subscriptions.GetAsync(Named("payments"), Address, default)).SuppressedAt);
    }

    [Fact]
    public async Task A_Token_That_Someone_Else_Just_Made_Is_The_One()
    {
        var made = new Subscription("payments", "hash", "token", null);
        var store = new Mock<ISubscriptionStore>();
        store.SetupSequence(s => s.GetAsync(It.IsAny<string>(), "payments", It.IsAny<CancellationToken>()))
            .ReturnsAsync((Versioned<Subscription>?)null)
            .ReturnsAsync(new Versioned<Subscription>(made, "1"));

        Assert.Equal(made, await new Subscriptions(store.Object, Options.Create(options), time).GetAsync(Named("payments"), Address, default));
    }

    [Fact]
    public async Task A_Change_At_The_Same_Time_Is_Not_Lost()
    {
        var row = await subscriptions.GetAsync(Named("payments"), Address, default);
        var store = new Mock<ISubscriptionStore>();
        store.Setup(s => s.GetAsync(row.AddressHash, row.Team, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Versioned<Subscription>(row, "1"));
        store.SetupSequence(s => s.TrySaveAsync(It.IsAny<Subscription>(), "1", It.IsAny<CancellationToken>()))
            .ReturnsAsync((string?)null)
            .ReturnsAsync("2");

        var changed = await new Subscriptions(store.Object, Options.Create(options), time).UnsubscribeAsync(row.Token, default);

        Assert.NotNull(changed!.SuppressedAt);
        store.Verify(s => s.TrySaveAsync(It.IsAny<Subscription>(), "1", It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    private static Team Named(string id) => new() { Id = id, Key = "payments", Name = "Payments", Leads = [Address], Repositories = [] };
}
