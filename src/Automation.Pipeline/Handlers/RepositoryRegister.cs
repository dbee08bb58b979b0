using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>Keeps installations and their repositories as payloads show them; writes only what is new.</summary>
public sealed class RepositoryRegister(IInstallationStore installations, IRepositoryStore repositories, TimeProvider time)
{
    /// <summary>True when the installation was not known, or has changed.</summary>
    internal async Task<bool> SaveAsync(
        InstallationId id, string account, Func<Installation, Installation> change, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await installations.ChangeAsync(
            id,
            known =>
            {
                var changed = change(known ?? new Installation { Id = id, Account = account });
                var dated = changed with { DeletedAt = changed.IsDeleted ? changed.DeletedAt ?? now : null };
                return dated == known ? null : dated;
            },
            cancellationToken);
    }

    /// <summary>True when the repository was not known, or has changed.</summary>
    internal async Task<bool> SaveAsync(
        InstallationId installation,
        RepositoryPayload seen,
        Func<RepositoryRecord, RepositoryRecord> change,
        CancellationToken cancellationToken)
    {
        var known = await repositories.GetAsync(installation, seen.Id, cancellationToken);
        var record = known ?? new RepositoryRecord { Installation = installation, Id = seen.Id, Name = seen.Name };
        var changed = change(record with
        {
            Name = seen.Name,
            DefaultBranch = seen.DefaultBranch ?? record.DefaultBranch,
            IsPrivate = seen.IsPrivate ?? record.IsPrivate,
            IsArchived = seen.IsArchived ?? record.IsArchived,
            Topics = seen.Topics is { } topics && !topics.SequenceEqual(record.Topics) ? topics : record.Topics,
        });
        changed = changed with { RemovedAt = changed.IsRemoved ? changed.RemovedAt ?? time.GetUtcNow() : null };
        if (changed == known)
        {
            return false;
        }

        await repositories.SaveAsync(changed, cancellationToken);
        return true;
    }
}
