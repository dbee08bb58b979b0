namespace Automation.GitHub.Publishing;

/// <summary>
/// Counts what was created of late, by sliding windows, and says when there is room for more. Whoever has to wait is promised a time of
/// their own, so that those who wait do not all come back at once.
/// </summary>
/// <param name="limits">How much may be created within how long; a limit of zero is none.</param>
internal sealed class ContentWindow(params (int Most, TimeSpan Within)[] limits)
{
    private readonly (int Most, TimeSpan Within)[] limits = [.. limits.Where(static l => l.Most > 0)];
    private readonly List<DateTimeOffset> created = [];
    private readonly List<DateTimeOffset> promised = [];

    /// <summary>Null where something may be created now, and counts as created; else how long to wait.</summary>
    public TimeSpan? Reserve(DateTimeOffset now)
    {
        if (limits.Length == 0)
        {
            return null;
        }

        var longest = limits.Max(static l => l.Within);
        created.RemoveAll(at => at <= now - longest);
        promised.RemoveAll(at => at <= now);
        if (Earliest(created, now) <= now)
        {
            created.Add(now);
            return null;
        }

        var free = Earliest([.. created, .. promised], now);
        promised.Add(free);
        return free - now;
    }

    /// <summary>When one more is within every limit.</summary>
    /// <param name="times">In their order.</param>
    private DateTimeOffset Earliest(List<DateTimeOffset> times, DateTimeOffset now) => limits
        .Select(l => times.Count < l.Most ? now : times[^l.Most] + l.Within)
        .Append(now)
        .Max();
}
