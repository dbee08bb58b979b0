using Automation.Storage.Entities;

namespace Automation.Storage.Recovery;

/// <summary>Table <c>Cursors</c>: how far a job got, a partition per job; delivery recovery has a row per App.</summary>
internal static class RecoveryKeys
{
    public const string Table = "Cursors";

    private const string Partition = "deliveries";

    public static EntityKey For(long appId) => new(Partition, KeyText.Id(appId));
}
