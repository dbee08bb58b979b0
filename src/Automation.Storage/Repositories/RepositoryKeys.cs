using Automation.Storage.Entities;

namespace Automation.Storage.Repositories;

/// <summary>Table <c>Repositories</c>: a partition per installation.</summary>
internal static class RepositoryKeys
{
    public const string Table = "Repositories";

    public static EntityKey For(InstallationId installation, RepositoryId id) => new(KeyText.Id(installation.Value), KeyText.Id(id.Value));

    public static EntityRange All(InstallationId installation) => new(KeyText.Id(installation.Value));
}
