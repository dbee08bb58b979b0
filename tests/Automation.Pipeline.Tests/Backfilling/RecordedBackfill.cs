using Automation.Pipeline.Backfilling;

namespace Automation.Pipeline.Tests.Backfilling;

/// <summary>Notes what a backfill tells.</summary>
internal sealed class RecordedBackfill : IBackfillObserver
{
    public List<BackfillStart> Starts { get; } = [];

    public List<(BackfillPart Part, double Share)> Pages { get; } = [];

    public List<(DateTimeOffset Until, string Reason)> Waits { get; } = [];

    public List<int> Skips { get; } = [];

    public void Began(BackfillStart start, DateTimeOffset from) => Starts.Add(start);

    public void Read(BackfillPart part, double share, BackfillTotals totals) => Pages.Add((part, share));

    public void Waiting(DateTimeOffset until, string reason) => Waits.Add((until, reason));

    public void Skipped(int number, string reason) => Skips.Add(number);
}
