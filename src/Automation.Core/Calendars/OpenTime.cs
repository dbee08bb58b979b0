namespace Automation.Core.Calendars;

/// <summary>
/// The latest interval in which a pull request was open, and what of it counts as waiting: working hours, without the time as a draft.
/// </summary>
/// <param name="From">When it was opened, or last reopened.</param>
/// <param name="Drafts">The times since in which it was a draft, in order; the last one has no end while it still is.</param>
public sealed record OpenTime(DateTimeOffset From, IReadOnlyList<DraftTime> Drafts)
{
    /// <summary>Working time from the beginning to an instant, time as a draft left out.</summary>
    public TimeSpan Worked(BusinessHours hours, DateTimeOffset to)
    {
        var worked = hours.Between(From, to);
        foreach (var draft in Drafts)
        {
            worked -= hours.Between(Later(draft.From, From), draft.To < to ? draft.To.Value : to);
        }

        return worked;
    }

    /// <summary>
    /// The earliest instant at which so much working time has passed since another, time as a draft left out; null where it never will
    /// while all stays as it is, as while it is a draft.
    /// </summary>
    /// <param name="since">From when on it counts; what was before the beginning does not.</param>
    public DateTimeOffset? After(BusinessHours hours, DateTimeOffset since, TimeSpan worked)
    {
        var (from, left) = (Later(since, From), worked);
        foreach (var draft in Drafts.Where(d => d.To is null || d.To > from))
        {
            var before = hours.Between(from, draft.From);
            if (before >= left && draft.From > from)
            {
                break;
            }

            if (draft.To is not { } ready)
            {
                return null;
            }

            (from, left) = (ready, left - before);
        }

        return hours.After(from, left);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
