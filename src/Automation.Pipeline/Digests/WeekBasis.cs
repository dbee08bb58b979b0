using System.Security.Cryptography;
using System.Text;
using Automation.Core.Calendars;
using Automation.Core.Debts;
using Automation.Core.Digests.Weeks;

namespace Automation.Pipeline.Digests;

/// <summary>
/// What a cached week was computed from, as a hash: the version of the computation, the zone, how labels of debt are read, and the
/// stamps of all facts up to the end of the week and its margin. A fact that comes late changes its week's hash and those of all weeks
/// after it.
/// </summary>
internal sealed class WeekBasis
{
    private readonly TimeZoneInfo zone;
    private readonly IReadOnlyList<FactStamp> stamps;
    private readonly string[] chain;

    /// <param name="stamps">Oldest first.</param>
    public WeekBasis(TimeZoneInfo zone, DebtVocabulary vocabulary, IReadOnlyList<FactStamp> stamps)
    {
        Vocabulary = vocabulary;
        this.zone = zone;
        this.stamps = stamps;
        chain = new string[stamps.Count + 1];
        chain[0] = Hash($"{RepositoryFold.Version}\n{zone.Id}\n{vocabulary.Basis}");
        for (var i = 0; i < stamps.Count; i++)
        {
            chain[i + 1] = Hash($"{chain[i]}\n{stamps[i].Week}\n{stamps[i].Stamp}");
        }
    }

    /// <summary>How the labels of facts are read.</summary>
    public DebtVocabulary Vocabulary { get; }

    /// <summary>The first week that may hold facts; null when there are none. West of Greenwich it begins before its UTC days do.</summary>
    public IsoWeek? First => stamps.Count > 0 ? stamps[0].Week.Plus(-1) : null;

    public string Of(IsoWeek week)
    {
        var last = IsoWeek.Of(LastDay(week));
        return chain[stamps.Count(s => s.Week <= last)];
    }

    /// <summary>The first UTC day of which the week needs facts.</summary>
    public DateOnly FirstDay(IsoWeek week) => DayOf(week.Start(zone) - RepositoryFold.Margin);

    /// <summary>The last UTC day of which the week needs facts.</summary>
    public DateOnly LastDay(IsoWeek week) => DayOf(week.End(zone) + RepositoryFold.Margin);

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
