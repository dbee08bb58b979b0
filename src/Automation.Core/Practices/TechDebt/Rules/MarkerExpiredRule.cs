using Automation.Core.Calendars;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: a marker whose date of expiry the diff sets. Conditions: the day has not begun, in the time zone of the working hours. Result:
/// an error on the line. Fix: pay the debt, or set a later date. House rule.
/// </summary>
internal sealed class MarkerExpiredRule : DebtRule
{
    /// <summary>Near its ends the calendar holds no instants of all zones.</summary>
    private const int LastYear = 9_998;

    public override string Id => "marker-expired";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "New or rewritten markers that name a date of expiry, such as `TODO [2026-12-31]`; others are old debt.",
        Conditions = "That day has not begun, in the time zone of `practices.review.hours`, or had not when the pull request ended. A "
            + "version of expiry, such as `TODO [>=2.0.0]`, is not held against any; a note says so.",
        Result = "An error on the line of each such marker, from that day on.",
        Why = "The date was set so that the debt would not be put off again.",
        Fix = "Pay the debt now, or set a date that can be kept.",
    };

    public override IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) => Diff;

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options)
    {
        var today = Today(subject);
        return from marker in Dated(subject)
               where marker.Expires <= today
               let kind = marker.IsPutOff ? "Rewritten" : "New"
               select new Violation($"{kind} {marker.Tag} expired on {marker.Expires:yyyy-MM-dd}{Quote(marker)}.", At(marker));
    }

    public override DateTimeOffset? NextChange(DebtSubject subject)
    {
        var today = Today(subject);
        var next = Dated(subject).Where(m => m.Expires > today && m.Expires?.Year <= LastYear).Min(m => m.Expires);
        return next is { } day && subject.Ended is null ? ZoneClock.Midnight(day, Zone(subject)) : null;
    }

    public override string? Note(DebtSubject subject) =>
        Dated(subject).Count(m => m.ExpiresIn is not null) is > 0 and var count
            ? $"versions are not compared: {Plural.Of(count, "new marker")} {(count == 1 ? "expires" : "expire")} in one"
            : null;

    /// <summary>The markers whose day, or version, the diff sets.</summary>
    private static IEnumerable<DebtMarker> Dated(DebtSubject subject) =>
        subject.Markers.Where(m => m.Change == DebtChange.Added || m.IsPutOff);

    private static DateOnly Today(DebtSubject subject)
    {
        var snapshot = subject.Snapshot;
        var time = subject.Ended is null ? subject.Now : snapshot.MergedAt ?? snapshot.ClosedAt ?? subject.Now;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Zone(subject)).DateTime);
    }

    private static TimeZoneInfo Zone(DebtSubject subject) => subject.Policy.Policy.Review.Hours.Zone;
}
