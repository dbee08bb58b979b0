using Automation.Storage.Entities;

namespace Automation.Storage.Installations;

/// <summary>Table <c>Installations</c>: one partition, since they are few, rarely written, and listed whole.</summary>
internal static class InstallationKeys
{
    public const string Table = "Installations";

    private const string Partition = "installations";

    public static EntityRange All { get; } = new(Partition);

    public static EntityKey For(InstallationId id) => new(Partition, KeyText.Id(id.Value));
}
