using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Moq;

namespace Automation.Cli.Tests.Delivering;

public sealed class DeliveryRedeliveryTests : IDisposable
{
    private readonly DeliveryWorld world = new();

    public DeliveryRedeliveryTests()
    {
        world.Lists(
            DeliveryWorld.Attempt(4, "d-1", 502, TimeSpan.FromMinutes(2)),
            DeliveryWorld.Attempt(3, "d-2", 202, TimeSpan.FromMinutes(3)),
            DeliveryWorld.Attempt(1, "d-1", 502, TimeSpan.FromMinutes(9)));
        Answers(true);
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Named_Delivery_Is_Asked_For_By_Its_Newest_Attempt_And_Noted()
    {
        var action = Assert.Single(await RunAsync(await FindAsync("d-1")));

        Assert.Equal(("d-1", "redelivered"), (action.Id, action.Result));
        world.GitHub.Verify(g => g.RedeliverAsync(4, It.IsAny<CancellationToken>()), Times.Once);
        var entry = Assert.Single(await world.AuditAsync());
        Assert.Equal(("delivery.redeliver", "d-1", "the proxy was down"), (entry.Action, entry.Subject, entry.Reason));
    }

    [Fact]
    public async Task All_That_Were_Missed_Are_Found_And_A_Dry_Run_Asks_For_None()
    {
        var missed = await world.Redelivery.FindMissedAsync(DeliveryWorld.Now - TimeSpan.FromDays(3), default);

        var action = Assert.Single(await RunAsync(missed.Attempts, dryRun: true));

        Assert.Equal(("d-1", "planned"), (action.Id, action.Result));
        world.GitHub.Verify(g => g.RedeliverAsync(It.IsAny<long>(), It.IsAny<CancellationToken>()), Times.Never);
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task What_GitHub_Refuses_Is_Not_Noted()
    {
        Answers(false);

        var action = Assert.Single(await RunAsync(await FindAsync("d-1")));

        Assert.Equal(("refused", false), (action.Result, action.IsFine()));
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task What_GitHub_Does_Not_List_Is_Said_Before_Anything_Is_Asked_For()
    {
        var failure = await Assert.ThrowsAsync<CommandFailureException>(() => FindAsync("d-1", "d-9"));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.StartsWith("GitHub does not list d-9: it keeps deliveries for three days.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_An_App_The_Settings_Are_Named()
    {
        world.GitHub.SetupGet(g => g.AppId).Returns((long?)null);

        var named = await Assert.ThrowsAsync<CommandFailureException>(() => FindAsync("d-1"));
        var missed = await Assert.ThrowsAsync<CommandFailureException>(() => world.Redelivery.FindMissedAsync(DeliveryWorld.Now, default));

        Assert.All([named, missed], f => Assert.Contains("GitHub:AppId", f.Message, StringComparison.Ordinal));
    }

    private void Answers(bool redelivered) =>
        world.GitHub.Setup(g => g.RedeliverAsync(It.IsAny<long>(), It.IsAny<CancellationToken>())).ReturnsAsync(redelivered);

    private Task<IReadOnlyList<HookDelivery>> FindAsync(params string[] ids) =>
        world.Redelivery.FindAsync([.. ids.Select(DeliveryId.Parse)], default);

    private async Task<IReadOnlyList<DeliveryActionDocument>> RunAsync(IReadOnlyList<HookDelivery> attempts, bool dryRun = false) =>
        await world.Redelivery.RunAsync(attempts, dryRun, "the proxy was down", default).ToListAsync();
}
