using System.Runtime.CompilerServices;
using Automation.Core.Calendars;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Retaining;

/// <summary>
/// What there is to remove at a time, a part at a time: what was promised to be gone by a date first. A part does its work when it is read.
/// </summary>
public sealed class RetentionPlan(
    IRetentionStore store, IInstallationStore installations, IRepositoryStore repositories, IOptions<RetentionOptions> options)
{
    /// <summary>A digest's row is needed until no tick asks for its week any more.</summary>
    private static readonly TimeSpan DigestsFor = TimeSpan.FromDays(14);

    private RetentionOptions Options => options.Value;

    internal async IAsyncEnumerable<Removal> PartsAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var removal in RemovedAsync(now, cancellationToken))
        {
            yield return removal;
        }

        yield return new Removal(RetentionClasses.Ledger, store.RemoveDeliveriesAsync(Limits(now), cancellationToken));
        yield return new Removal(
            RetentionClasses.Bodies,
            store.RemoveBodiesAsync(Day(now - RetentionOptions.PayloadsFor), Day(now - RetentionOptions.FailedFor), cancellationToken));
        yield return new Removal(RetentionClasses.Audit, store.RemoveAuditAsync(now - Options.Audit, cancellationToken));
        yield return new Removal(
            RetentionClasses.History,
            store.RemoveDigestRunsAsync(IsoWeek.Of(now - Options.History, TimeZoneInfo.Utc), cancellationToken));
        await foreach (var (installation, repository) in KnownAsync(cancellationToken))
        {
            yield return new Removal(
                RetentionClasses.History,
                store.RemoveHistoryAsync(installation.Id, repository.Id, now - Options.History, cancellationToken));
        }
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private LedgerLimits Limits(DateTimeOffset now)
    {
        var failedFor = Options.Ledger > RetentionOptions.FailedFor ? Options.Ledger : RetentionOptions.FailedFor;
        return new LedgerLimits(now, now - Options.Ledger, now - failedFor);
    }

    private async IAsyncEnumerable<Removal> RemovedAsync(
        DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = now - Options.Removed;
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            if (installation is { IsDeleted: true, DeletedAt: null })
            {
                // Noted by a version that did not keep the time: it counts from now.
                await installations.ChangeAsync(
                    installation.Id,
                    i => i is { IsDeleted: true, DeletedAt: null } ? i with { DeletedAt = now } : null,
                    cancellationToken);
            }
            else if (IsOver(installation, before))
            {
                yield return new Removal(RetentionClasses.Removed, RemoveAsync(installation.Id, now, before, cancellationToken));
            }
        }

        await foreach (var (installation, repository) in KnownAsync(cancellationToken))
        {
            if (repository is { IsRemoved: true, RemovedAt: null })
            {
                await repositories.SaveAsync(repository with { RemovedAt = now }, cancellationToken);
            }
            else if (!installation.IsDeleted && repository.IsRemoved && repository.RemovedAt < before)
            {
                yield return new Removal(RetentionClasses.Removed, RemoveAsync(repository, before, cancellationToken));
            }
        }
    }

    /// <summary>Unless it has come back since it was listed.</summary>
    private async IAsyncEnumerable<int> RemoveAsync(
        RepositoryRecord listed, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await repositories.GetAsync(listed.Installation, listed.Id, cancellationToken) is { IsRemoved: true } current
            && current.RemovedAt < before)
        {
            await foreach (var removed in store.RemoveRepositoryAsync(listed.Installation, listed.Id, cancellationToken))
            {
                yield return removed;
            }
        }
    }

    /// <summary>The installation's own row goes last, and only if the App has not come back: until then the rest is found again.</summary>
    private async IAsyncEnumerable<int> RemoveAsync(
        InstallationId id, DateTimeOffset now, DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var repository in RepositoriesAsync(id, cancellationToken))
        {
            if (await installations.GetAsync(id, cancellationToken) is not { } current || !IsOver(current, before))
            {
                yield break;
            }

            await foreach (var removed in store.RemoveRepositoryAsync(id, repository.Id, cancellationToken))
            {
                yield return removed;
            }
        }

        var week = IsoWeek.Of(now - DigestsFor, TimeZoneInfo.Utc);
        await foreach (var removed in store.RemoveInstallationAsync(id, week, cancellationToken))
        {
            yield return removed;
        }

        yield return await installations.RemoveAsync(id, i => IsOver(i, before), cancellationToken) ? 1 : 0;
    }

    private static bool IsOver(Installation installation, DateTimeOffset before) =>
        installation.IsDeleted && installation.DeletedAt < before;

    private async IAsyncEnumerable<(Installation Installation, RepositoryRecord Repository)> KnownAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var installation in Pages.AllAsync<Installation>(installations.ListAsync, cancellationToken))
        {
            await foreach (var repository in RepositoriesAsync(installation.Id, cancellationToken))
            {
                yield return (installation, repository);
            }
        }
    }

    private IAsyncEnumerable<RepositoryRecord> RepositoriesAsync(InstallationId id, CancellationToken cancellationToken) =>
        Pages.AllAsync<RepositoryRecord>((next, token) => repositories.ListAsync(id, next, token), cancellationToken);
}
