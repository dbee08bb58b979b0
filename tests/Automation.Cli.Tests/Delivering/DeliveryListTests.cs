using System.Text.Json;
using Automation.Cli.Delivering;
using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing;

namespace Automation.Cli.Tests.Delivering;

public sealed class DeliveryListTests : IDisposable
{
    private readonly DeliveryWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task People_Get_A_Table_Of_Everything()
    {
        await FillAsync();
        var documents = await ReadAsync(null);

        var (output, _) = await DeliveryWorld.CaptureAsync(terminal =>
        {
            DeliveriesView.Write(terminal.Out, documents);
            return Task.CompletedTask;
        });

        Golden.Verify(output, "list.txt");
    }

    [Fact]
    public async Task Scripts_Get_A_Line_For_Each_With_Every_Property()
    {
        await FillAsync();
        var lines = (await ReadAsync(null)).Select(d => JsonSerializer.Serialize(d, CliJson.Default.DeliveryDocument));

        Golden.Verify(string.Join('\n', lines) + "\n", "list.jsonl");
    }

    [Theory]
    [InlineData("failed", "d-failed")]
    [InlineData("done", "d-done", "d-theirs")]
    [InlineData("received", "d-received")]
    public async Task A_State_Selects(string state, params string[] expected)
    {
        await FillAsync();

        Assert.Equal(expected, (await ReadAsync(state)).Select(d => d.Id));
    }

    [Fact]
    public async Task An_Installation_A_Time_And_A_Number_Select()
    {
        await FillAsync();
        var hours = DeliveryWorld.Now - TimeSpan.FromHours(3);

        Assert.Equal(["d-theirs"], (await ReadAsync(null, installation: 2)).Select(d => d.Id));
        Assert.Equal(["d-received", "d-failed"], (await ReadAsync(null, since: hours, installation: 1)).Select(d => d.Id));
        Assert.Equal(["d-received", "d-failed"], (await ReadAsync(null, limit: 2)).Select(d => d.Id));
        Assert.StartsWith("unreadable/deliveries/", Assert.Single(await ReadAsync("unreadable")).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Delivery_Is_Shown_With_What_Its_Body_Is_About()
    {
        var row = await world.AddAsync("d-failed", DeliveryState.Failed, TimeSpan.FromHours(2), "GitHub refused to answer (403)");
        var payload = new DeliveryPayloadDocument(DeliveryWorld.Payload.Length, "octo-org", "octocat");

        var (output, _) = await DeliveryWorld.CaptureAsync(terminal =>
        {
            var detail = new DeliveryDetailDocument(DeliveryDocument.Of(row), payload);
            DeliveriesView.Write(terminal.Out, detail);
            terminal.WriteJson(detail, CliJson.Default.DeliveryDetailDocument);
            return Task.CompletedTask;
        });

        Golden.Verify(output, "show.txt");
    }

    private async Task FillAsync()
    {
        await world.AddAsync("d-received", DeliveryState.Received, TimeSpan.FromMinutes(1));
        await world.AddAsync("d-failed", DeliveryState.Failed, TimeSpan.FromHours(2), "GitHub refused \u001b[31mto answer (403)");
        await world.AddAsync("d-done", DeliveryState.Done, TimeSpan.FromHours(5), "evaluation of #7 is asked for");
        await world.AddAsync("d-theirs", DeliveryState.Done, TimeSpan.FromHours(6), "nothing to do", installation: 2);
        await world.AddAsync("d-old", DeliveryState.Done, TimeSpan.FromHours(30), "nothing to do");
        await world.Failed.KeepUnreadableAsync("deliveries", "x"u8.ToArray(), "the message is no delivery", default);
    }

    private Task<IReadOnlyList<DeliveryDocument>> ReadAsync(
        string? state, DateTimeOffset? since = null, long? installation = null, int limit = 50) =>
        new DeliverySelection(
            state,
            installation is { } id ? new InstallationId(id) : null,
            since ?? DeliveryWorld.Now - TimeSpan.FromHours(24),
            limit).ReadAsync(world.Listing, world.Failed, CancellationToken.None);
}
