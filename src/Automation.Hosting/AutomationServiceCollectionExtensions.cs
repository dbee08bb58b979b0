using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Email;
using Automation.Email.Configuration;
using Automation.GitHub;
using Automation.GitHub.Configuration;
using Automation.Hosting.Configuration;
using Automation.Hosting.Http;
using Automation.Hosting.Schedules;
using Automation.Hosting.Telemetry;
using Automation.Hosting.Workers;
using Automation.Pipeline;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Recovery;
using Automation.Pipeline.Retaining;
using Automation.Pipeline.Sweeping;
using Automation.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Automation.Hosting;

/// <summary>The composition root: every host, tests included, is put together here.</summary>
public static class AutomationServiceCollectionExtensions
{
    /// <summary>All services but the queue workers and schedules: what Azure Functions needs, whose triggers take their place.</summary>
    public static IServiceCollection AddAutomation(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new PolicyResolver(PracticeCatalog.All));
        foreach (var practice in PracticeCatalog.All)
        {
            services.AddSingleton(practice);
        }

        services.AddStorage();
        services.AddGitHub();
        services.AddSingleton<IValidateOptions<GitHubOptions>, KeyVaultReferences>();
        services.AddEmail();
        services.AddOptions<EmailOptions>().PostConfigure<IConfiguration>(OutboxSettings.Apply);
        services.AddPipeline();
        services.AddSingleton(ReceiverSettings.Create);
        services.AddSingleton(static p => WebAddress.OfApi(p.GetRequiredService<IOptions<GitHubOptions>>().Value.ApiUrl));
        services.AddSingleton<IStartupFilter, ErrorAnswersFilter>();
        services.AddHostedService<GitHubAccessNotice>();
        services.AddHostedService<BotLoginLookup>();
        services.AddAutomationTelemetry(configuration);
        return services;
    }

    /// <summary>Queue workers and schedules, for hosts that run for themselves.</summary>
    public static IServiceCollection AddAutomationWorkers(this IServiceCollection services)
    {
        services.AddHostedService<StorageCheck>();
        services.AddHostedService<QueueWorker>();
        services.AddScheduledJob<EvaluationSweep>(Schedule.EvaluationSweep, static s => s.RunAsync);
        services.AddScheduledJob<DigestTick>(Schedule.WeeklyDigest, static t => t.RunAsync);
        services.AddScheduledJob<NightlySweep>(Schedule.NightlySweep, static s => s.RunAsync);
        services.AddScheduledJob<DeliveryRecovery>(Schedule.RecoverDeliveries, static r => r.RunAsync);
        services.AddScheduledJob<RetentionSweep>(Schedule.Retention, static s => s.RunAsync);
        return services;
    }
}
