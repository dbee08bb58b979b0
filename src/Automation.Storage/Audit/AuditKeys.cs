using System.Security.Cryptography;
using System.Text;
using Automation.Storage.Entities;

namespace Automation.Storage.Audit;

/// <summary>Table <c>Audit</c>: a partition per installation and UTC month, newest first; ageing out takes whole partitions.</summary>
internal static class AuditKeys
{
    public const string Table = "Audit";

    /// <summary>What concerns the whole App stands under an id that GitHub never gives.</summary>
    private const long WholeApp = 0;

    public static EntityKey For(AuditEntry entry) => new(
        Partition(entry.Installation, DateOnly.FromDateTime(entry.At.UtcDateTime)),
        $"{KeyText.Newest(entry.At)}{KeyText.Separator}{Hash(entry)}");

    public static EntityRange Of(InstallationId? installation, DateOnly month) => new(Partition(installation, month));

    /// <summary>What the partitions of an installation begin with.</summary>
    public static string Prefix(InstallationId installation) => KeyText.Id(installation.Value) + KeyText.Separator;

    /// <summary>The part of a partition that lies before a time.</summary>
    public static EntityRange Before(string partition, DateTimeOffset time) => new(partition, KeyText.Newest(time.AddTicks(-1)));

    private static string Partition(InstallationId? installation, DateOnly month) =>
        KeyText.Id(installation?.Value ?? WholeApp) + KeyText.Separator + month.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>Tells entries of one tick apart.</summary>
    private static string Hash(AuditEntry entry)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Actor}\n{entry.Action}\n{entry.Subject}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
