using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Pipeline.Recovery;
using Automation.Sandbox.Webhooks;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Hosting.Tests;

/// <summary>Deliveries that do not arrive are asked for, and have their effect once.</summary>
public sealed class DeliveryRecoveryTests : IAsyncLifetime
{
    private readonly GitRepositoryBuilder repository = new();
    private readonly Outage outage = new();
    private readonly ShiftedTime time = new();
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        repository.Change("chore: begin");
        repository.NextDay().Branch("greeting").Change("feat: greet");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
        app = await RunningApp.StartAsync(repository, services =>
        {
            services.AddSingleton<TimeProvider>(time);
            outage.AddTo(services);
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        repository.Dispose();
    }

    [Theory]
    [InlineData(nameof(Outage.Kind.NoAnswer), 0)]
    [InlineData(nameof(Outage.Kind.NoStorage), 503)]
    public async Task What_Was_Sent_While_The_App_Was_Down_Is_Recovered_And_Evaluated_Once(string kind, int status)
    {
        var lost = await SendAsync(Enum.Parse<Outage.Kind>(kind));
        Assert.All(lost, o => Assert.Equal(status, o.StatusCode));

        Assert.Equal(lost.Count, await RecoverAsync());
        await AssertDoneAsync(lost);

        time.PutForward(TimeSpan.FromHours(1));
        Assert.Equal(0, await RecoverAsync());
        await AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task What_Is_Still_Down_Is_Asked_For_Again_By_A_Later_Run()
    {
        var lost = await SendAsync(Outage.Kind.NoAnswer);
        outage.Now = Outage.Kind.NoAnswer;
        Assert.Equal(lost.Count, await RecoverAsync());
        Assert.Equal(0, await RecoverAsync());

        outage.Now = Outage.Kind.None;
        time.PutForward(TimeSpan.FromHours(1));
        Assert.Equal(lost.Count, await RecoverAsync());
        await AssertDoneAsync(lost);
    }

    [Fact]
    public async Task What_Was_Accepted_And_Lost_Is_Recovered_After_An_Hour_And_What_Is_Done_Is_Not_Asked_For()
    {
        var lost = await SendAsync(Outage.Kind.LostMessages);
        Assert.All(lost, static o => Assert.True(o.IsAccepted));
        Assert.Equal(0, await RecoverAsync());

        time.PutForward(TimeSpan.FromMinutes(61));
        Assert.Equal(lost.Count, await RecoverAsync());
        await AssertDoneAsync(lost);

        time.PutForward(TimeSpan.FromMinutes(61));
        Assert.Equal(0, await RecoverAsync());
        await AssertPublishedOnceAsync();
    }

    private async Task<IReadOnlyList<WebhookOutcome>> SendAsync(Outage.Kind kind)
    {
        outage.Now = kind;
        var outcomes = await app.Services.GetRequiredService<WebhookSender>()
            .SendOnceAsync(new Uri(app.Client.BaseAddress!, "/api/github/webhooks"), DeliveryRound.Openings);
        outage.Now = Outage.Kind.None;
        Assert.NotEmpty(outcomes);
        return outcomes;
    }

    private async Task<int> RecoverAsync()
    {
        var asked = await app.Services.GetRequiredService<DeliveryRecovery>().RunAsync(CancellationToken.None);
        await app.SettleAsync();
        return asked;
    }

    private async Task AssertDoneAsync(IEnumerable<WebhookOutcome> deliveries)
    {
        var ledger = app.Services.GetRequiredService<IDeliveryLedger>();
        foreach (var delivery in deliveries)
        {
            var row = await ledger.GetAsync(null, delivery.Id, CancellationToken.None);
            Assert.Equal((delivery.Id.Value, DeliveryState.Done), (row?.Id.Value, row?.State));
        }
    }

    private async Task AssertPublishedOnceAsync()
    {
        var published = Assert.Single(await app.PublishedAsync());
        Assert.Equal((4, 1), (published.GetProperty("checkRuns").GetArrayLength(), published.GetProperty("comments").GetArrayLength()));
    }
}
