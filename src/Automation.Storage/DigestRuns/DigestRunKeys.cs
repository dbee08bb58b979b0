using Automation.Core.Digests.Calendars;
using Automation.Core.Mail;
using Automation.Storage.Entities;

namespace Automation.Storage.DigestRuns;

/// <summary>Table <c>DigestRuns</c>: a partition per team, by week and recipient.</summary>
internal static class DigestRunKeys
{
    public const string Table = "DigestRuns";

    public static EntityKey For(string team, IsoWeek week, string address) =>
        new(KeyText.Encode(team), $"{week}{KeyText.Separator}{AddressHash.Of(address)}");

    /// <summary>Both weeks included.</summary>
    public static EntityRange Between(string team, IsoWeek from, IsoWeek to) =>
        new(KeyText.Encode(team), from.ToString(), to.Plus(1).ToString());
}
