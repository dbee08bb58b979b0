using System.Diagnostics;

namespace Automation.EndToEnd.Processes;

/// <summary>Waits on a condition, never for a time.</summary>
public static class Waiting
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks until the condition holds; fails with what it last saw when it does not within the patience.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> holds, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Interval);
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(watch.Elapsed < (patience ?? TimeSpan.FromMinutes(1)), $"Still waiting; last seen: {seen}");
            await timer.WaitForNextTickAsync();
        }
    }
}
