using System.Buffers;
using System.Text;
using System.Text.Json;
using Automation.Core.Practices;
using Automation.Core.Webhooks;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Pipeline.Tests.World;

/// <summary>
/// The whole pipeline over storage in memory, a GitHub that is a list, and a clock that stands still until it is told to move.
/// </summary>
internal sealed class PipelineWorld : IDisposable
{
    public const string Secret = "It's a Secret to Everybody";

    private readonly List<ServiceProvider> workers = [];

    public PipelineWorld(Action<IServiceCollection>? configure = null)
    {
        Storage = new InMemoryStorage(Clock);
        Services = NewWorker(null, configure);
    }

    public static PullRequestKey Key { get; } = new(new InstallationId(1), new RepositoryId(10), 7);

    public FakeTimeProvider Clock { get; } = new(PullRequestBuilder.Opened.AddHours(3));

    public InMemoryStorage Storage { get; }

    public FakeGitHub GitHub { get; } = new();

    public FakeTalk Talk { get; } = new();

    public ReceiverOptions Receiver { get; } = new() { Secrets = [Encoding.UTF8.GetBytes(Secret)], BotLogin = "automation[bot]" };

    public ServiceProvider Services { get; }

    /// <summary>Another process over the same storage and GitHub, with a hook before each of its operations on either.</summary>
    public ServiceProvider NewWorker(Func<string, Task>? beforeEach, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddPipeline()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(new Random(1))
            .AddSingleton(Receiver)
            .AddSingleton<IPractice, TitlePractice>();
        var github = beforeEach is null ? GitHub : GitHub.Observed(beforeEach);
        services.AddSingleton<IPullRequestTalk>(Talk);
        services.AddSingleton<ISnapshotSource>(github).AddSingleton<IDecisionSource>(github).AddSingleton<IReportPublisher>(github);
        services.AddSingleton<IOrganisationPolicyCache>(github);
        (beforeEach is null ? Storage : Storage.Observed(beforeEach)).AddTo(services);
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider();
        workers.Add(provider);
        return provider;
    }

    public Task<ReceiveResult> SendAsync(string eventName, string json, string deliveryId = "11111111-2222-3333-4444-555555555555")
    {
        var body = Encoding.UTF8.GetBytes(json);
        var request = new WebhookRequest
        {
            DeliveryId = deliveryId,
            Event = eventName,
            ContentType = "application/json",
            Signature = WebhookSignature.Compute(body, Encoding.UTF8.GetBytes(Secret)),
            Body = new ReadOnlySequence<byte>(body),
        };
        return Services.GetRequiredService<WebhookReceiver>().ReceiveAsync(request, CancellationToken.None);
    }

    public Task RequestAsync(PullRequestKey? key = null, PullRequestSighting? sighting = null) =>
        Services.GetRequiredService<EvaluationScheduler>().RequestAsync(key ?? Key, sighting, CancellationToken.None);

    public async Task<PullRequestRow?> RowAsync(PullRequestKey? key = null) =>
        (await Storage.PullRequests.GetAsync(key ?? Key, CancellationToken.None))?.Value;

    public Task<DeliveryRecord?> RecordAsync(string deliveryId) =>
        Storage.Deliveries.GetAsync(null, DeliveryId.Parse(deliveryId), CancellationToken.None);

    public async Task<IReadOnlyList<Fact>> FactsAsync(PullRequestKey? key = null)
    {
        var of = key ?? Key;
        var page = await Storage.Facts.ListAsync(
            of.Installation, of.Repository, new DateOnly(2015, 1, 1), new DateOnly(2030, 1, 1), null, CancellationToken.None);
        return page.Items;
    }

    /// <summary>Handles what is visible now on both queues, once.</summary>
    public async Task<IReadOnlyList<ProcessResult>> StepAsync(ServiceProvider? worker = null)
    {
        var services = worker ?? Services;
        var queue = services.GetRequiredService<IWorkQueue>();
        var results = new List<ProcessResult>();
        IQueueConsumer[] consumers = [services.GetRequiredService<DeliveryProcessor>(), services.GetRequiredService<EvaluationConsumer>()];
        foreach (var consumer in consumers)
        {
            foreach (var item in await queue.ReceiveAsync(consumer.Queue, 32, TimeSpan.FromMinutes(2), CancellationToken.None))
            {
                results.Add(await consumer.ProcessAsync(item.Body, CancellationToken.None));
                await queue.DeleteAsync(consumer.Queue, item, CancellationToken.None);
            }
        }

        return results;
    }

    /// <summary>Handles everything there is, by one worker or the usual one, and moves the clock to whatever becomes visible next, until the queues are empty.</summary>
    public async Task<IReadOnlyList<ProcessResult>> DrainAsync(ServiceProvider? worker = null)
    {
        var results = new List<ProcessResult>();
        for (var round = 0; round < 1000; round++)
        {
            results.AddRange(await StepAsync(worker));
            InMemoryMessage[] hidden = [.. Storage.Queue.Hidden(QueueNames.Deliveries), .. Storage.Queue.Hidden(QueueNames.Evaluations)];
            var visible = Storage.Queue.Visible(QueueNames.Deliveries).Count + Storage.Queue.Visible(QueueNames.Evaluations).Count;
            if (visible == 0 && hidden.Length == 0)
            {
                return results;
            }

            if (visible == 0)
            {
                Clock.SetUtcNow(hidden.Min(m => m.VisibleAt));
            }
        }

        throw new InvalidOperationException("The queues do not run dry.");
    }

    public Task EnqueueAsync(DeliveryEnvelope envelope) => Storage.Queue.EnqueueAsync(
        QueueNames.Deliveries,
        JsonSerializer.SerializeToUtf8Bytes(envelope, MessageJson.Default.DeliveryEnvelope),
        TimeSpan.Zero,
        CancellationToken.None);

    public void Dispose()
    {
        foreach (var worker in workers)
        {
            worker.Dispose();
        }
    }
}
