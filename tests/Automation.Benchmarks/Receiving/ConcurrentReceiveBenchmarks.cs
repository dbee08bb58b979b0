using Automation.Core.Ports;
using Automation.Pipeline.Observability;
using Automation.Pipeline.Receiving;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Receiving;

/// <summary>
/// 64 webhooks into the SQLite queue, one after another and all at once: who comes together shares a commit, and so the wait for
/// the disk. The figures are per webhook.
/// </summary>
[MemoryDiagnoser]
[OperationsPerSecond]
public class ConcurrentReceiveBenchmarks
{
    private const int Count = 64;

    private PipelineMetrics metrics = null!;
    private EmbeddedStore store = null!;
    private WebhookReceiver receiver = null!;
    private WebhookRequest[] deliveries = [];

    [GlobalSetup]
    public void Setup()
    {
        metrics = new PipelineMetrics();
        store = new EmbeddedStore();
        receiver = Receivers.Over(store.Get<IWorkQueue>(), store.Get<IBlobStore>(), metrics);
        deliveries = [.. Enumerable.Range(1, Count).Select(n => Deliveries.Of("pull_request", Deliveries.PullRequestBody, n))];
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        store.Dispose();
        metrics.Dispose();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public async Task One_Writer()
    {
        foreach (var delivery in deliveries)
        {
            await Receivers.AcceptAsync(receiver, delivery);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Task Sixty_Four_Writers() =>
        Task.WhenAll(deliveries.Select(delivery => Task.Run(() => Receivers.AcceptAsync(receiver, delivery))));
}
