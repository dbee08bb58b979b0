using Automation.Core.Calendars;
using Automation.Core.Mail;
using Automation.Storage.Entities;

namespace Automation.Storage.DigestRuns;

/// <summary>Table <c>DigestRuns</c>: a partition per team, by week and recipient.</summary>
internal static class DigestRunKeys
{
    public const string Table = "DigestRuns";

    public static EntityKey For(string team, IsoWeek week, string address) =>
        new(KeyText.Encode(team), $"{week}{KeyText.Separator}{AddressHash.Of(address)}");

    /// <summary>A team's rows of the weeks before one.</summary>
    public static EntityRange Before(string partition, IsoWeek week) => new(partition, To: week.ToString());

    /// <summary>What the partitions of the teams of an installation's policy begin with.</summary>
    public static string Prefix(InstallationId installation) => KeyText.Encode($"{installation.Value}-");

    /// <summary>Both weeks included.</summary>
    public static EntityRange Between(string team, IsoWeek from, IsoWeek to) =>
        new(KeyText.Encode(team), from.ToString(), to.Plus(1).ToString());
}
