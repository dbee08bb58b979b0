using Automation.Core.Ports;
using Automation.Pipeline.Observability;
using Automation.Pipeline.Receiving;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Receiving;

/// <summary>
/// One webhook after another, from raw bytes to durable: signature, routing, compression, one message (and a blob, where the body is
/// too large for it). The queue in memory shows what the code costs, the one on disk what a sender waits for.
/// </summary>
[MemoryDiagnoser]
public class ReceiveBenchmarks
{
    private readonly NewestMessageQueue memory = new();
    private PipelineMetrics metrics = null!;
    private EmbeddedStore store = null!;
    private WebhookReceiver overMemory = null!;
    private WebhookReceiver overSqlite = null!;
    private WebhookRequest delivery = null!;

    [Params("pull_request", "push")]
    public string Event { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        metrics = new PipelineMetrics();
        store = new EmbeddedStore();
        overMemory = Receivers.Over(memory, memory, metrics);
        overSqlite = Receivers.Over(store.Get<IWorkQueue>(), store.Get<IBlobStore>(), metrics);
        delivery = Deliveries.Of(Event, Event == "push" ? Deliveries.PushBody : Deliveries.PullRequestBody);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        store.Dispose();
        metrics.Dispose();
    }

    [Benchmark(Baseline = true)]
    public Task<ReceiveResult> In_Memory() => Receivers.AcceptAsync(overMemory, delivery);

    [Benchmark]
    public Task<ReceiveResult> Sqlite() => Receivers.AcceptAsync(overSqlite, delivery);
}
