using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Automation.Hosting.Workers;

/// <summary>Registers scheduled jobs: several workers of one class, which <c>AddHostedService</c> does not take.</summary>
internal static class WorkerServiceCollectionExtensions
{
    public static void AddScheduledJob(
        this IServiceCollection services, string name, string defaultCron, Func<IServiceProvider, Func<CancellationToken, Task>> job) =>
        services.AddSingleton<IHostedService>(p =>
            ActivatorUtilities.CreateInstance<ScheduleWorker>(p, new ScheduledJob(name, defaultCron, job(p))));
}
