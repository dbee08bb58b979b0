using System.Text;
using System.Text.Json;
using Automation.Cli.Commands;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Tests.Commands;

/// <summary>The commands over an embedded store, as an operator runs them beside the app.</summary>
public sealed class DeliveriesCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("automation-deliveries-").FullName;

    /// <summary>A message that came too often, as the host hands it over.</summary>
    public async Task InitializeAsync()
    {
        await using var services = AutomationServices.Open(folder);
        var envelope = new DeliveryEnvelope
        {
            DeliveryId = "d-1",
            Event = "push",
            InstallationId = 1,
            ReceivedAt = services.Get<TimeProvider>().GetUtcNow(),
            Body = Compressed("""{"ref":"refs/heads/main"}"""),
        };
        var message = JsonSerializer.SerializeToUtf8Bytes(envelope, MessageJson.Default.DeliveryEnvelope);
        await services.Get<DeliveryProcessor>().GiveUpAsync(message, "shown too often", CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_Failed_Delivery_Is_Found_Looked_Into_And_Run_Again()
    {
        var list = await RunAsync("list", "--state", "failed", "--format", "json");
        var show = await RunAsync("show", "d-1", "--format", "json");
        var payload = await RunAsync("show", "d-1", "--payload");
        var replay = await RunAsync("replay", "--failed", "--format", "json");

        var listed = JsonDocument.Parse(list.Output).RootElement;
        Assert.Equal(("d-1", "shown too often"), (listed.GetProperty("id").GetString(), listed.GetProperty("reason").GetString()));
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("action").ValueKind);
        Assert.Equal(25, JsonDocument.Parse(show.Output).RootElement.GetProperty("payload").GetProperty("bytes").GetInt32());
        Assert.Equal("{\"ref\":\"refs/heads/main\"}\n", payload.Output);
        Assert.Equal("replayed", JsonDocument.Parse(replay.Output).RootElement.GetProperty("result").GetString());
        Assert.All([list, show, payload, replay], r => Assert.Equal((ExitCode.Fine, ""), (r.ExitCode, r.Error)));
        await using var services = AutomationServices.Open(folder);
        Assert.Equal(1, await services.Get<IWorkQueue>().CountAsync(QueueNames.Deliveries, CancellationToken.None));
        var row = await services.Get<IDeliveryLedger>().GetAsync(null, DeliveryId.Parse("d-1"), CancellationToken.None);
        Assert.Equal(DeliveryState.Failed, row!.State);
    }

    [Theory]
    [InlineData("No delivery d-9 is known here", "show", "d-9")]
    [InlineData("No delivery d-9 is known here", "replay", "d-9")]
    [InlineData("No GitHub App is configured", "redeliver", "d-1")]
    [InlineData("No GitHub App is configured", "redeliver", "--missed")]
    [InlineData("'a b' is no delivery id", "show", "a b")]
    [InlineData("Name deliveries by their ids, or select them with --failed", "replay")]
    [InlineData("Name deliveries by their ids, or select them with --failed", "replay", "d-1", "--failed")]
    [InlineData("--since goes with --missed", "redeliver", "d-1", "--since", "1h")]
    [InlineData("--since takes a time such as 24h", "list", "--since", "yesterday")]
    [InlineData("--since takes a time within the last 90 days", "list", "--since", "91d")]
    [InlineData("--installation takes the number", "list", "--installation", "octo-org")]
    [InlineData("--limit takes a whole number", "list", "--limit", "0")]
    public async Task What_Cannot_Be_Done_Is_One_Sentence(string expected, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (exitCode, output));
        Assert.StartsWith(expected, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(["deliveries", .. arguments, "--data", folder], terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    private static byte[] Compressed(string text)
    {
        var compressed = new byte[256];
        System.IO.Compression.BrotliEncoder.TryCompress(Encoding.UTF8.GetBytes(text), compressed, out var length);
        return compressed[..length];
    }
}
