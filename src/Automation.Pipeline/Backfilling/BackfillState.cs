using System.Collections.Immutable;

namespace Automation.Pipeline.Backfilling;

/// <summary>
/// How far a backfill got. What changes on GitHub while it is read may be missed; it was updated after the start, and so the next
/// backfill, which reads from there on, finds it.
/// </summary>
/// <param name="Since">The first day that is covered.</param>
/// <param name="Start">Where this run began.</param>
/// <param name="From">How far back this reading goes.</param>
/// <param name="StartedAt">When this reading began.</param>
/// <param name="Cursors">Where to go on, by part; a part that is done has an empty one.</param>
internal sealed record BackfillState(
    DateOnly Since, BackfillStart Start, DateTimeOffset From, DateTimeOffset StartedAt, ImmutableDictionary<string, string> Cursors)
{
    private const string FromKey = "from";
    private const string StartedKey = "started";

    /// <summary>Our clock and GitHub's need not agree.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>Goes on with what is stored; begins anew where that does not reach back far enough, or is not wanted.</summary>
    public static BackfillState Begin(BackfillProgress? stored, BackfillRequest request, DateTimeOffset now)
    {
        if (request.Restart
            || stored is null
            || request.Since < stored.Since
            || TimeIn(stored, FromKey) is not { } from
            || TimeIn(stored, StartedKey) is not { } started)
        {
            var midnight = new DateTimeOffset(request.Since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            return new BackfillState(request.Since, BackfillStart.Anew, midnight, now, ImmutableDictionary<string, string>.Empty);
        }

        var known = new BackfillState(
            stored.Since,
            BackfillStart.Resumed,
            from,
            started,
            stored.Cursors.Where(static c => c.Key is not (FromKey or StartedKey)).ToImmutableDictionary());
        return Enum.GetValues<BackfillPart>().All(known.IsDone) ? known.Newer(now) : known;
    }

    public bool IsDone(BackfillPart part) => Cursors.GetValueOrDefault(KeyOf(part)) is { Length: 0 };

    /// <summary>Null before the first page.</summary>
    public string? CursorOf(BackfillPart part) => Cursors.GetValueOrDefault(KeyOf(part));

    /// <param name="next">Null after the last page.</param>
    public BackfillState Advance(BackfillPart part, string? next) => this with { Cursors = Cursors.SetItem(KeyOf(part), next ?? "") };

    public BackfillProgress ToProgress(HistoryRepository repository, DateTimeOffset now) => new(
        repository.Installation,
        repository.Id,
        Since,
        Cursors.SetItem(FromKey, ToText(From)).SetItem(StartedKey, ToText(StartedAt)),
        now);

    /// <summary>How much of a part is done when its pages reach back to a time.</summary>
    public double ShareAt(DateTimeOffset reached) =>
        StartedAt > From ? Math.Clamp((StartedAt - reached) / (StartedAt - From), 0, 1) : 1;

    private BackfillState Newer(DateTimeOffset now) =>
        new(Since, BackfillStart.Newer, StartedAt - Overlap, now, ImmutableDictionary<string, string>.Empty);

    private static string KeyOf(BackfillPart part) => part.ToString();

    private static string ToText(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? TimeIn(BackfillProgress stored, string key) =>
        DateTimeOffset.TryParse(
            stored.Cursors.GetValueOrDefault(key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
