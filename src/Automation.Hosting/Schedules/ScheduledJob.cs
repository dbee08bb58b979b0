namespace Automation.Hosting.Schedules;

/// <summary>What a schedule runs.</summary>
internal sealed record ScheduledJob(Schedule Schedule, Func<CancellationToken, Task> RunAsync);
