using System.IO.Compression;
using System.Text;
using Automation.Cli.Delivering;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Observability;
using Automation.Pipeline.Receiving;
using Automation.Pipeline.Recovery;
using Automation.Testing.Storage;
using Moq;

namespace Automation.Cli.Tests.Delivering;

/// <summary>A store with deliveries in it, a clock that stands still, and what the commands work with.</summary>
internal sealed class DeliveryWorld : IDisposable
{
    public const string Payload = """
        {"action":"opened","repository":{"id":10,"owner":{"login":"octo-org"}},"sender":{"login":"octocat"}}
        """;

    public static readonly DateTimeOffset Now = new(2026, 11, 16, 12, 30, 0, TimeSpan.Zero);

    private readonly PipelineMetrics metrics = new();
    private readonly TimeProvider time = Mock.Of<TimeProvider>(t => t.GetUtcNow() == Now);

    public DeliveryWorld()
    {
        Storage = new InMemoryStorage(time);
        Failed = new FailedDeliveries(
            Storage.Blobs, new DeliveryBodies(Storage.Blobs), new DeliveryIntake(Storage.Queue, Storage.Blobs), time);
        Listing = new DeliveryListing(Storage.Deliveries, time);
        GitHub.SetupGet(g => g.AppId).Returns(42);
    }

    public InMemoryStorage Storage { get; }

    public FailedDeliveries Failed { get; }

    public DeliveryListing Listing { get; }

    public Mock<IAppDeliveries> GitHub { get; } = new();

    public DeliveryReplay Replay => new(Storage.Deliveries, Listing, Failed, new DeliveryAudit(Storage.Audit, time));

    public DeliveryRedelivery Redelivery => new(
        GitHub.Object,
        new MissedDeliveryFinder(GitHub.Object, Storage.Deliveries, Storage.Installations, new ReceiverOptions { Secrets = [] }, time),
        new Redeliveries(GitHub.Object, metrics, TimeProvider.System),
        new DeliveryAudit(Storage.Audit, time),
        time);

    /// <summary>Runs something with a terminal that is no person's, and gives what it wrote.</summary>
    public static async Task<(string Output, string Messages)> CaptureAsync(Func<Terminal, Task> run)
    {
        using var output = new MemoryStream();
        using var messages = new MemoryStream();
        using (var terminal = new Terminal(output, messages, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            await run(terminal);
        }

        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(messages.ToArray()));
    }

    /// <summary>A delivery in the ledger, with its body where it failed.</summary>
    public async Task<DeliveryRecord> AddAsync(
        string id, DeliveryState state, TimeSpan ago, string? reason = null, long installation = 1, bool withBody = true)
    {
        var row = new DeliveryRecord
        {
            Id = DeliveryId.Parse(id),
            Event = "pull_request",
            Action = "opened",
            Installation = new InstallationId(installation),
            Repository = new RepositoryId(10),
            RepositoryName = "octo-org/octo-repo",
            ReceivedAt = Now - ago,
        };
        var claim = (LedgerClaim.Claimed)await Storage.Deliveries.ClaimAsync(row, row.ReceivedAt, TimeSpan.FromMinutes(5), default);
        if (state == DeliveryState.Received)
        {
            return claim.Row.Value;
        }

        var at = row.ReceivedAt.AddSeconds(2);
        var isFailed = state == DeliveryState.Failed;
        var ended = claim.Row.Value with
        {
            State = state,
            LeaseUntil = null,
            FinishedAt = at,
            FailedAt = isFailed ? at : null,
            Outcome = isFailed ? "failed" : "done",
            Reason = reason,
        };
        await Storage.Deliveries.FinishAsync(claim.Row, ended, default);
        if (isFailed && withBody)
        {
            await Failed.KeepAsync(Envelope(row), row, default);
        }

        return ended;
    }

    /// <summary>What GitHub lists, newest first.</summary>
    public void Lists(params HookDelivery[] attempts) =>
        GitHub.Setup(g => g.ListAsync(null, It.IsAny<CancellationToken>())).ReturnsAsync(new Page<HookDelivery>(attempts, null));

    public static HookDelivery Attempt(long id, string guid, int status, TimeSpan ago) => new()
    {
        Id = id,
        Guid = guid,
        DeliveredAt = Now - ago,
        StatusCode = status,
        Status = "status",
        Event = "push",
        Installation = new InstallationId(1),
    };

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        (await Storage.Audit.ListMonthAsync(new InstallationId(1), DateOnly.FromDateTime(Now.DateTime), null, default)).Items;

    public void Dispose() => metrics.Dispose();

    private static DeliveryEnvelope Envelope(DeliveryRecord row)
    {
        var body = Encoding.UTF8.GetBytes(Payload);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        BrotliEncoder.TryCompress(body, compressed, out var length);
        return new DeliveryEnvelope
        {
            DeliveryId = row.Id.Value,
            Event = row.Event,
            Action = row.Action,
            InstallationId = row.Installation?.Value,
            ReceivedAt = row.ReceivedAt,
            Body = compressed[..length],
        };
    }
}
