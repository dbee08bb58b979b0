using Automation.Core.Ports;
using Automation.Storage.Audit;
using Automation.Storage.Backfills;
using Automation.Storage.Debts;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.DigestRuns;
using Automation.Storage.Evaluations;
using Automation.Storage.Facts;
using Automation.Storage.Installations;
using Automation.Storage.PullRequests;
using Automation.Storage.Recovery;
using Automation.Storage.Repositories;
using Automation.Storage.Retaining;
using Automation.Storage.Subscriptions;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Testing.Storage;

/// <summary>
/// Every storage port in memory: the shipped stores over in-memory tables, queues under the test's clock, and blobs. A hook is
/// awaited before every single operation, such as <c>PullRequests/replace</c>: a test that holds a worker there, or throws, runs
/// any interleaving and any crash. One view per worker: <see cref="Observed"/>.
/// </summary>
public sealed class InMemoryStorage
{
    private readonly InMemoryEntityTables tables;

    public InMemoryStorage(TimeProvider time, Func<string, Task>? beforeEach = null)
        : this(
            new InMemoryEntityTables(beforeEach ?? (static _ => Task.CompletedTask)),
            new InMemoryWorkQueue(time, beforeEach),
            new InMemoryBlobStore(beforeEach))
    {
    }

    private InMemoryStorage(InMemoryEntityTables tables, InMemoryWorkQueue queue, InMemoryBlobStore blobs)
    {
        this.tables = tables;
        Queue = queue;
        Blobs = blobs;
        Deliveries = new DeliveryLedger(tables);
        Installations = new InstallationStore(tables);
        Repositories = new RepositoryStore(tables);
        PullRequests = new PullRequestStore(tables);
        Evaluations = new EvaluationStore(tables, blobs);
        Facts = new FactStore(tables);
        Debt = new DebtStore(tables);
        WeeklyRollups = new WeeklyRollupStore(tables);
        DigestRuns = new DigestRunStore(tables);
        Subscriptions = new SubscriptionStore(tables);
        Backfills = new BackfillStore(tables);
        Decisions = new DecisionStore(tables);
        Waivers = new WaiverStore(tables);
        Audit = new AuditLog(tables);
        Retention = new RetentionStore(tables, blobs);
        Recovery = new RecoveryStore(tables);
    }

    public InMemoryWorkQueue Queue { get; }

    public InMemoryBlobStore Blobs { get; }

    public IDeliveryLedger Deliveries { get; }

    public IInstallationStore Installations { get; }

    public IRepositoryStore Repositories { get; }

    public IPullRequestStore PullRequests { get; }

    public IEvaluationStore Evaluations { get; }

    public IFactStore Facts { get; }

    public IDebtStore Debt { get; }

    public IWeeklyRollupStore WeeklyRollups { get; }

    public IDigestRunStore DigestRuns { get; }

    public ISubscriptionStore Subscriptions { get; }

    public IBackfillStore Backfills { get; }

    public IDecisionStore Decisions { get; }

    public IWaiverStore Waivers { get; }

    public IAuditLog Audit { get; }

    public IRecoveryStore Recovery { get; }

    public IRetentionStore Retention { get; }

    /// <summary>Every row and every blob's name, in order, without tags: what two storages hold can be compared.</summary>
    public IReadOnlyList<string> Dump() =>
    [
        .. tables.Dump(),
        .. new[] { BlobContainers.Payloads, BlobContainers.Failed, BlobContainers.Evaluations }
            .SelectMany(container => Blobs.Names(container).Select(name => $"{container}/{name}")),
    ];

    /// <summary>The same data, with another hook: a second worker.</summary>
    public InMemoryStorage Observed(Func<string, Task> beforeEach) =>
        new(tables.Observed(beforeEach), Queue.Observed(beforeEach), Blobs.Observed(beforeEach));

    /// <summary>Registers all ports, in place of <c>AddStorage</c>.</summary>
    public IServiceCollection AddTo(IServiceCollection services) => services
        .AddSingleton<IWorkQueue>(Queue)
        .AddSingleton<IQueueSignal>(Queue)
        .AddSingleton<IBlobStore>(Blobs)
        .AddSingleton(Deliveries)
        .AddSingleton(Installations)
        .AddSingleton(Repositories)
        .AddSingleton(PullRequests)
        .AddSingleton(Evaluations)
        .AddSingleton(Facts)
        .AddSingleton(Debt)
        .AddSingleton(WeeklyRollups)
        .AddSingleton(DigestRuns)
        .AddSingleton(Subscriptions)
        .AddSingleton(Backfills)
        .AddSingleton(Decisions)
        .AddSingleton(Waivers)
        .AddSingleton(Audit)
        .AddSingleton(Recovery)
        .AddSingleton(Retention);
}
