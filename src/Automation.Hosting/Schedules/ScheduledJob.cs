namespace Automation.Hosting.Workers;

/// <summary>Something that runs by the clock.</summary>
/// <param name="Name">Its key in section <c>Schedules</c>.</param>
/// <param name="DefaultCron">Five fields, UTC.</param>
internal sealed record ScheduledJob(string Name, string DefaultCron, Func<CancellationToken, Task> RunAsync);
