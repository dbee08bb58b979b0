using System.Runtime.CompilerServices;
using Automation.Core.Calendars;
using Automation.Core.Facts;
using Automation.Storage.Backfills;
using Automation.Storage.Decisions;
using Automation.Storage.Debts;
using Automation.Storage.Entities;
using Automation.Storage.Facts;
using Automation.Storage.Json;
using Automation.Storage.PullRequests;
using Automation.Storage.Repositories;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;

namespace Automation.Storage.Retaining;

/// <summary>Removes a repository's past, or all of it.</summary>
internal sealed class RepositoryRetention(IEntityTables tables, EvaluationRetention evaluations)
{
    private readonly DebtRows debt = new(tables);

    private readonly EntityTable<Fact> facts = new(tables.Open(FactKeys.Table), StorageJson.Default.EntityDocumentFact);

    private readonly EntityTable<PullRequestRow> pulls =
        new(tables.Open(PullRequestKeys.Table), StorageJson.Default.EntityDocumentPullRequestRow);

    private readonly EntityTable<RepositoryRecord> repositories =
        new(tables.Open(RepositoryKeys.Table), StorageJson.Default.EntityDocumentRepositoryRecord);

    private readonly EntityTable<OwnedDocument> weeks = Owned(tables, WeeklyRollupKeys.Table);
    private readonly EntityTable<OwnedDocument> factsAndStamps = Owned(tables, FactKeys.Table);
    private readonly EntityTable<OwnedDocument> decisions = Owned(tables, DecisionKeys.Table);
    private readonly EntityTable<OwnedDocument> backfills = Owned(tables, BackfillKeys.Table);
    private readonly EntityTable<OwnedDocument> debtAndLabels = Owned(tables, DebtKeys.Table);
    private readonly EntityTable<OwnedDocument> waivers = Owned(tables, WaiverKeys.Table);

    public async IAsyncEnumerable<int> RemoveHistoryAsync(
        InstallationId installation,
        RepositoryId repository,
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var removed in evaluations.RemoveHistoryAsync(installation, repository, before, cancellationToken))
        {
            yield return removed;
        }

        await foreach (var removed in RemoveClosedAsync(installation, repository, before, cancellationToken))
        {
            yield return removed;
        }

        yield return await RemoveFactsAsync(installation, repository, before, cancellationToken);
        yield return await debt.RemoveAsync(installation, repository, before, cancellationToken);
        await foreach (var removed in RemoveWeeksAsync(repository, IsoWeek.Of(before, TimeZoneInfo.Utc), cancellationToken))
        {
            yield return removed;
        }
    }

    /// <summary>The repository's own row goes last: as long as it stands, the rest is found.</summary>
    public async IAsyncEnumerable<int> RemoveAllAsync(
        InstallationId installation, RepositoryId repository, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var removed in evaluations.RemoveAllAsync(installation, repository, cancellationToken))
        {
            yield return removed;
        }

        IAsyncEnumerable<int>[] removals =
        [
            pulls.RemoveAsync(
                PullRequestKeys.All(repository), row => pulls.Codec.Decode(row).Key.Installation == installation, cancellationToken),
            RemoveOwnAsync(weeks, WeeklyRollupKeys.All(repository), installation, cancellationToken),
            RemoveOwnAsync(factsAndStamps, FactKeys.All(repository), installation, cancellationToken),
            RemoveOwnAsync(decisions, DecisionKeys.All(repository), installation, cancellationToken),
            RemoveOwnAsync(debtAndLabels, DebtKeys.All(repository), installation, cancellationToken),
            RemoveOwnAsync(waivers, WaiverKeys.All(repository), installation, cancellationToken),
        ];
        foreach (var removal in removals)
        {
            await foreach (var removed in removal)
            {
                yield return removed;
            }
        }

        await backfills.DeleteAsync([BackfillKeys.For(installation, repository)], cancellationToken);
        yield return await RemoveRowAsync(RepositoryKeys.For(installation, repository), cancellationToken);
    }

    /// <summary>With what the index holds of it.</summary>
    private async Task<int> RemoveRowAsync(EntityKey key, CancellationToken cancellationToken)
    {
        var row = await repositories.GetAsync(key, cancellationToken);
        await repositories.DeleteAsync(row is null ? [key] : [key, .. RepositoryKeys.PointersTo(row.Value)], cancellationToken);
        return 1;
    }

    private static EntityTable<OwnedDocument> Owned(IEntityTables tables, string table) =>
        new(tables.Open(table), StorageJson.Default.EntityDocumentOwnedDocument);

    private static IAsyncEnumerable<int> RemoveOwnAsync(
        EntityTable<OwnedDocument> table, EntityRange range, InstallationId installation, CancellationToken cancellationToken) =>
        table.RemoveAsync(range, row => table.Codec.Decode(row).Installation == installation, cancellationToken);

    /// <summary>Under its tag: whoever asks for an evaluation at this moment keeps the row.</summary>
    private async IAsyncEnumerable<int> RemoveClosedAsync(
        InstallationId installation,
        RepositoryId repository,
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in pulls.BatchesAsync(PullRequestKeys.All(repository), cancellationToken))
        {
            var removed = 0;
            foreach (var stored in batch)
            {
                var row = pulls.Codec.Decode(stored);
                if (row.Key.Installation == installation && IsOver(row, before))
                {
                    // The evaluation first: its sequence is the row's fence, and would refuse those of a row that begins anew.
                    await evaluations.RemoveLatestAsync(row.Key, cancellationToken);
                    removed += await RemoveOwnAsync(waivers, WaiverKeys.Of(row.Key), installation, cancellationToken)
                        .SumAsync(cancellationToken);
                    removed += await pulls.TryDeleteAsync(stored.Key, stored.ETag!, cancellationToken) ? 1 : 0;
                }
            }

            yield return removed;
        }
    }

    private static bool IsOver(PullRequestRow row, DateTimeOffset before) =>
        row.IsClosed && row.Evaluated >= row.Requested && row.LeaseUntil is null && row.LatestUpdate is { } update && update < before;

    /// <summary>The stamps stay: no week inside the limit has changed, and so none need be computed again.</summary>
    private async Task<int> RemoveFactsAsync(
        InstallationId installation, RepositoryId repository, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = new DateTimeOffset(before.UtcDateTime.Date, TimeSpan.Zero);
        var range = FactKeys.Between(repository, DateOnly.MinValue, DateOnly.FromDateTime(limit.UtcDateTime).AddDays(-1));
        var old = (await facts.ReadAllAsync(range, cancellationToken)).Select(facts.Codec.Decode);
        var removable = FactRetention.Removable([.. old.Where(fact => fact.Installation == installation)], limit);
        await facts.DeleteAsync(removable.Select(FactKeys.For), cancellationToken);
        return removable.Count;
    }

    /// <summary>Zone by zone: the rows of one are in the order of their weeks, so that only those that go are read.</summary>
    private async IAsyncEnumerable<int> RemoveWeeksAsync(
        RepositoryId repository, IsoWeek before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = WeeklyRollupKeys.All(repository);
        while (await weeks.FirstKeyAsync(next, cancellationToken) is { } first)
        {
            await foreach (var removed in weeks.RemoveAsync(WeeklyRollupKeys.Before(first, before), static _ => true, cancellationToken))
            {
                yield return removed;
            }

            next = WeeklyRollupKeys.After(first);
        }
    }
}
