using Automation.Storage.Audit;
using Automation.Storage.Backends;
using Automation.Storage.Backfills;
using Automation.Storage.Debts;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.DigestRuns;
using Automation.Storage.Entities;
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
using Microsoft.Extensions.Time.Testing;

namespace Automation.Storage.Tests.Contracts;

/// <summary>All ports over one backend.</summary>
internal sealed class StorageUnderTest(IStorageBackend backend, FakeTimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IEntityTables Tables => backend.Tables;

    public IWorkQueue Queue => backend.Queue;

    public IQueueSignal Signal => backend.Signal;

    public IBlobStore Blobs => backend.Blobs;

    public IDeliveryLedger Deliveries { get; } = new DeliveryLedger(backend.Tables);

    public IInstallationStore Installations { get; } = new InstallationStore(backend.Tables);

    public IRepositoryStore Repositories { get; } = new RepositoryStore(backend.Tables);

    public IPullRequestStore PullRequests { get; } = new PullRequestStore(backend.Tables);

    public IEvaluationStore Evaluations { get; } = new EvaluationStore(backend.Tables, backend.Blobs);

    public IFactStore Facts { get; } = new FactStore(backend.Tables);

    public IDebtStore Debt { get; } = new DebtStore(backend.Tables);

    public IWeeklyRollupStore WeeklyRollups { get; } = new WeeklyRollupStore(backend.Tables);

    public IDigestRunStore DigestRuns { get; } = new DigestRunStore(backend.Tables);

    public ISubscriptionStore Subscriptions { get; } = new SubscriptionStore(backend.Tables);

    public IDecisionStore Decisions { get; } = new DecisionStore(backend.Tables);

    public IBackfillStore Backfills { get; } = new BackfillStore(backend.Tables);

    public IWaiverStore Waivers { get; } = new WaiverStore(backend.Tables);

    public IAuditLog Audit { get; } = new AuditLog(backend.Tables);

    public IRetentionStore Retention { get; } = new RetentionStore(backend.Tables, backend.Blobs);

    public IRecoveryStore Recovery { get; } = new RecoveryStore(backend.Tables);

    /// <summary>
    /// Takes what becomes visible within a time: at once where the test's clock rules; on Azure, whose clock is real, as soon as
    /// there is something.
    /// </summary>
    public async Task<IReadOnlyList<QueueItem>> ReceiveAfterAsync(TimeSpan wait, string queue, TimeSpan visibility)
    {
        clock.Advance(wait);
        using var limit = new CancellationTokenSource(Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var items = await Queue.ReceiveAsync(queue, 32, visibility, limit.Token);
            if (items.Count > 0)
            {
                return items;
            }

            await again.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (backend is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
