using Automation.Storage.Entities;

namespace Automation.Storage.Backfills;

/// <summary>Table <c>Backfills</c>: a partition per installation, by repository.</summary>
internal static class BackfillKeys
{
    public const string Table = "Backfills";

    public static EntityKey For(InstallationId installation, RepositoryId repository) =>
        new(KeyText.Id(installation.Value), KeyText.Id(repository.Value));
}
