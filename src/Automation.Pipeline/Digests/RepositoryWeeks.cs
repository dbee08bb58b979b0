using Automation.Core.Calendars;
using Automation.Core.Debts;
using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Folds weeks from facts, each upon the one before. A cached week counts only with the very basis that it would be computed from now,
/// so whatever the cache holds, the weeks are those of the facts. Stamps are read before facts: what is saved in between makes the
/// cached week invalid, never wrong.
/// </summary>
public sealed class RepositoryWeeks(IFactStore facts, IWeeklyRollupStore cache, IDebtStore debts) : IRepositoryWeeks
{
    public async Task<IReadOnlyList<RepositoryWeek>> LoadAsync(
        RepositoryRecord repository, TimeZoneInfo zone, IsoWeek last, int count, CancellationToken cancellationToken)
    {
        IsoWeek[] wanted = [.. Enumerable.Range(1 - count, count).Select(last.Plus)];
        var basis = await BasisAsync(repository, zone, cancellationToken);
        if (basis.First is not { } first || wanted.Length == 0 || first > last)
        {
            return [.. wanted.Select(Empty)];
        }

        var from = Later(first, wanted[0]);
        var weeks = await CachedAsync(repository, zone, basis, from, last, cancellationToken);
        if (Missing(weeks, from, last) is { } missing)
        {
            if (missing == from && from > first)
            {
                var earlier = await CachedAsync(repository, zone, basis, first, from.Plus(-1), cancellationToken);
                missing = earlier.Count > 0 ? earlier.Keys.Max().Plus(1) : first;
                weeks = weeks.Concat(earlier).ToDictionary();
            }

            foreach (var week in await FoldAsync(repository, zone, basis, weeks, missing, last, cancellationToken))
            {
                weeks[week.Week] = week;
            }
        }

        return [.. wanted.Select(w => weeks.GetValueOrDefault(w) ?? Empty(w))];
    }

    public async Task<int> RebuildAsync(
        RepositoryRecord repository, TimeZoneInfo zone, IsoWeek last, CancellationToken cancellationToken)
    {
        var basis = await BasisAsync(repository, zone, cancellationToken);
        return basis.First is { } first
            ? (await FoldAsync(repository, zone, basis, [], first, last, cancellationToken)).Count
            : 0;
    }

    /// <summary>Computes the weeks from one to another and caches them.</summary>
    /// <param name="known">Holds the week before the first, unless that is the first of all.</param>
    private async Task<IReadOnlyList<RepositoryWeek>> FoldAsync(
        RepositoryRecord repository,
        TimeZoneInfo zone,
        WeekBasis basis,
        Dictionary<IsoWeek, RepositoryWeek> known,
        IsoWeek first,
        IsoWeek last,
        CancellationToken cancellationToken)
    {
        var window = new FactWindow(facts, repository, basis.FirstDay(first), basis.LastDay(last));
        var folded = new List<RepositoryWeek>();
        var before = known.GetValueOrDefault(first.Plus(-1));
        for (var week = first; week <= last; week = week.Plus(1))
        {
            var given = await window.MoveAsync(basis.FirstDay(week), basis.LastDay(week), cancellationToken);
            before = RepositoryFold.Next(
                before, week, zone, basis.Vocabulary.Settings.Debt, [.. given.Select(basis.Vocabulary.Read)]);
            folded.Add(before);
        }

        StoredWeek[] stored = [.. folded.Select(w => new StoredWeek(w, basis.Of(w.Week)))];
        await cache.SaveAsync(repository.Installation, repository.Id, zone.Id, stored, cancellationToken);
        return folded;
    }

    private async Task<Dictionary<IsoWeek, RepositoryWeek>> CachedAsync(
        RepositoryRecord repository, TimeZoneInfo zone, WeekBasis basis, IsoWeek from, IsoWeek to, CancellationToken cancellationToken)
    {
        var stored = await cache.ListAsync(repository.Installation, repository.Id, zone.Id, from, to, cancellationToken);
        return stored.Where(s => s.Basis == basis.Of(s.Value.Week)).ToDictionary(s => s.Value.Week, s => s.Value);
    }

    private async Task<WeekBasis> BasisAsync(RepositoryRecord repository, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var labels = await debts.GetLabelsAsync(repository.Installation, repository.Id, cancellationToken);
        var vocabulary = new DebtVocabulary(repository.DebtLabels ?? new DebtLabelSettings(), labels);
        return new(zone, vocabulary, await facts.ListStampsAsync(repository.Installation, repository.Id, cancellationToken));
    }

    /// <summary>The first week that is not at hand; null when all are.</summary>
    private static IsoWeek? Missing(Dictionary<IsoWeek, RepositoryWeek> weeks, IsoWeek from, IsoWeek to)
    {
        for (var week = from; week <= to; week = week.Plus(1))
        {
            if (!weeks.ContainsKey(week))
            {
                return week;
            }
        }

        return null;
    }

    private static IsoWeek Later(IsoWeek a, IsoWeek b) => a > b ? a : b;

    private static RepositoryWeek Empty(IsoWeek week) => new() { Week = week };
}
