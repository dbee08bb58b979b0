using Automation.Cli.Delivering;
using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Messages;
using Automation.Core.Ports;

namespace Automation.Cli.Tests.Delivering;

public sealed class DeliveryReplayTests : IDisposable
{
    private readonly DeliveryWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Failed_Delivery_Goes_Back_On_The_Queue_And_The_Log_Says_Who_Did_It()
    {
        await world.AddAsync("d-1", DeliveryState.Failed, TimeSpan.FromHours(1), "never");

        var action = Assert.Single(await RunAsync(await FindAsync("d-1"), reason: "GitHub is up again"));

        Assert.Equal(("d-1", "replayed"), (action.Id, action.Result));
        Assert.Single(world.Storage.Queue.Visible(QueueNames.Deliveries));
        Assert.Equal(
            new AuditEntry(
                new InstallationId(1),
                DeliveryWorld.Now,
                $"operator:{Environment.UserName}",
                "delivery.replay",
                "d-1",
                "GitHub is up again"),
            Assert.Single(await world.AuditAsync()));
    }

    [Fact]
    public async Task A_Dry_Run_Does_Nothing()
    {
        await world.AddAsync("d-1", DeliveryState.Failed, TimeSpan.FromHours(1), "never");

        Assert.Equal("planned", Assert.Single(await RunAsync(await FindAsync("d-1"), dryRun: true)).Result);

        Assert.Empty(world.Storage.Queue.Visible(QueueNames.Deliveries));
        Assert.Empty(await world.AuditAsync());
    }

    [Theory]
    [InlineData(DeliveryState.Done, "is done")]
    [InlineData(DeliveryState.Received, "redeliver d-1")]
    public async Task What_Has_Not_Failed_Is_Not_Replayed(DeliveryState state, string hint)
    {
        await world.AddAsync("d-1", state, TimeSpan.FromMinutes(1), "reason");

        var failure = await Assert.ThrowsAsync<CommandFailureException>(() => FindAsync("d-1"));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains(hint, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Unknown_Delivery_Is_A_Sentence_With_What_To_Do()
    {
        var failure = await Assert.ThrowsAsync<CommandFailureException>(() => FindAsync("nowhere"));

        Assert.Equal(ExitCode.Usage, failure.ExitCode);
        Assert.Contains("30 days", failure.Message, StringComparison.Ordinal);
        Assert.Contains("deliveries redeliver nowhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_That_Failed_Is_Found_Oldest_First()
    {
        await world.AddAsync("d-new", DeliveryState.Failed, TimeSpan.FromHours(1));
        await world.AddAsync("d-done", DeliveryState.Done, TimeSpan.FromHours(2));
        await world.AddAsync("d-theirs", DeliveryState.Failed, TimeSpan.FromHours(3), installation: 2);
        await world.AddAsync("d-old", DeliveryState.Failed, TimeSpan.FromHours(4));
        var since = DeliveryWorld.Now - TimeSpan.FromHours(5);

        var all = await world.Replay.FindFailedAsync(null, since, default);
        var ours = await world.Replay.FindFailedAsync(new InstallationId(1), since, default);

        Assert.Equal(["d-old", "d-theirs", "d-new"], all.Select(r => r.Id.Value));
        Assert.Equal(["d-old", "d-new"], ours.Select(r => r.Id.Value));
    }

    [Fact]
    public async Task One_Whose_Body_Is_Gone_Is_Lost_And_The_Command_Fails()
    {
        await world.AddAsync("d-1", DeliveryState.Failed, TimeSpan.FromHours(2), withBody: false);
        await world.AddAsync("d-2", DeliveryState.Failed, TimeSpan.FromHours(1));
        var rows = await FindAsync("d-1", "d-2");
        var exitCode = 0;

        var (output, _) = await DeliveryWorld.CaptureAsync(async terminal => exitCode = await DeliveryActions.WriteAsync(
            terminal, world.Replay.RunAsync(rows, dryRun: false, reason: null, default), OutputFormat.Text));

        Assert.Equal(ExitCode.Environment, exitCode);
        Assert.Equal(
            "lost        d-1 pull_request.opened: The body is no longer kept: bodies of failed deliveries are, for 90 days.\n"
            + "replayed    d-2 pull_request.opened\n",
            output);
    }

    [Fact]
    public async Task None_At_All_Is_Said_And_Is_No_Failure()
    {
        var exitCode = -1;

        var (output, messages) = await DeliveryWorld.CaptureAsync(async terminal => exitCode = await DeliveryActions.WriteAsync(
            terminal, world.Replay.RunAsync([], dryRun: false, reason: null, default), OutputFormat.Json));

        Assert.Equal((ExitCode.Fine, "", "There are none.\n"), (exitCode, output, messages));
    }

    private Task<IReadOnlyList<DeliveryRecord>> FindAsync(params string[] ids) =>
        world.Replay.FindAsync(ids.Select(DeliveryId.Parse), default);

    private async Task<IReadOnlyList<DeliveryActionDocument>> RunAsync(
        IReadOnlyList<DeliveryRecord> rows, bool dryRun = false, string? reason = null) =>
        await world.Replay.RunAsync(rows, dryRun, reason, default).ToListAsync();
}
