using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Automation.Hosting.Schedules;

/// <summary>Registers scheduled jobs: several workers of one class, which <c>AddHostedService</c> does not take.</summary>
internal static class ScheduleServiceCollectionExtensions
{
    /// <param name="run">The job's method, such as <c>static t => t.RunAsync</c>.</param>
    public static void AddScheduledJob<T>(
        this IServiceCollection services, Schedule schedule, Func<T, Func<CancellationToken, Task>> run)
        where T : notnull =>
        services.AddSingleton<IHostedService>(p =>
            ActivatorUtilities.CreateInstance<ScheduleWorker>(p, new ScheduledJob(schedule, run(p.GetRequiredService<T>()))));
}
