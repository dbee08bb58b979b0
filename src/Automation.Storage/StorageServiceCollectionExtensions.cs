using Automation.Storage.Audit;
using Automation.Storage.AzureStorage;
using Automation.Storage.Backends;
using Automation.Storage.Backfills;
using Automation.Storage.Debts;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.DigestRuns;
using Automation.Storage.Evaluations;
using Automation.Storage.Facts;
using Automation.Storage.Installations;
using Automation.Storage.Options;
using Automation.Storage.PullRequests;
using Automation.Storage.Recovery;
using Automation.Storage.Repositories;
using Automation.Storage.Retaining;
using Automation.Storage.Sqlite;
using Automation.Storage.Subscriptions;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Automation.Storage;

/// <summary>Registers the storage ports.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds every storage port over what section <c>Storage</c> of the configuration names: <c>Account</c> (Azure as a managed
    /// identity), <c>ConnectionString</c> (Azure for development), or neither (one SQLite file). A <see cref="TokenCredential"/>
    /// that was registered before is used; else the default chain is.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(Backend);
        services.AddSingleton(static provider => provider.GetRequiredService<IStorageBackend>().Tables);
        services.AddSingleton(static provider => provider.GetRequiredService<IStorageBackend>().Queue);
        services.AddSingleton(static provider => provider.GetRequiredService<IStorageBackend>().Signal);
        services.AddSingleton(static provider => provider.GetRequiredService<IStorageBackend>().Blobs);
        services.AddSingleton<IDeliveryLedger, DeliveryLedger>();
        services.AddSingleton<IInstallationStore, InstallationStore>();
        services.AddSingleton<IRepositoryStore, RepositoryStore>();
        services.AddSingleton<IPullRequestStore, PullRequestStore>();
        services.AddSingleton<IEvaluationStore, EvaluationStore>();
        services.AddSingleton<IFactStore, FactStore>();
        services.AddSingleton<IDebtStore, DebtStore>();
        services.AddSingleton<IWeeklyRollupStore, WeeklyRollupStore>();
        services.AddSingleton<IDigestRunStore, DigestRunStore>();
        services.AddSingleton<ISubscriptionStore, SubscriptionStore>();
        services.AddSingleton<IBackfillStore, BackfillStore>();
        services.AddSingleton<IDecisionStore, DecisionStore>();
        services.AddSingleton<IWaiverStore, WaiverStore>();
        services.AddSingleton<IAuditLog, AuditLog>();
        services.AddSingleton<IRetentionStore, RetentionStore>();
        services.AddSingleton<IRecoveryStore, RecoveryStore>();
        return services;
    }

    private static IStorageBackend Backend(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();
        var logger = provider.GetService<ILogger<AzureBackend>>() ?? NullLogger<AzureBackend>.Instance;
        if (!string.IsNullOrEmpty(options.Account))
        {
            var credential = provider.GetService<TokenCredential>() ?? new DefaultAzureCredential();
            return new AzureBackend(AzureClients.FromAccount(options.Account, credential, logger), time, options.Queues);
        }

        return string.IsNullOrEmpty(options.ConnectionString)
            ? new SqliteBackend(options.Path, time)
            : new AzureBackend(AzureClients.FromConnectionString(options.ConnectionString, logger), time, options.Queues);
    }
}
