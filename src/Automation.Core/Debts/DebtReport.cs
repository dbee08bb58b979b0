using Automation.Core.Digests.Content;
using Automation.Core.Policies;

namespace Automation.Core.Debts;

/// <summary>A repository's debt at an instant: the list, and the figures over it.</summary>
public sealed record DebtReport
{
    /// <summary>How many weeks the figures look back.</summary>
    public const int Weeks = 12;

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What to pay first comes first.</summary>
    public required IReadOnlyList<DebtItem> Open { get; init; }

    /// <summary>Paid in the weeks of the trend, the latest first.</summary>
    public required IReadOnlyList<DebtItem> Paid { get; init; }

    /// <summary>Oldest week first, the current one last; null where nothing of the past is known.</summary>
    public required IReadOnlyList<DebtTrendWeek>? Trend { get; init; }

    /// <summary>
    /// Of the pull requests merged in the weeks of the trend, bots' left out, those that paid debt: that carry the debt label, or close
    /// an issue that does. Null where nothing of the past is known.
    /// </summary>
    public required Share? PayingWork { get; init; }

    /// <summary>Percent of merged work that should pay debt, by policy.</summary>
    public required int Target { get; init; }

    /// <summary>Open issues and pull requests by impact and effort; null when none carries a label of both.</summary>
    public required DebtMatrix? Matrix { get; init; }

    /// <summary>What is not as it should be, one sentence each: a label that policy names and that was renamed.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    public static DebtReport Of(
        IReadOnlyCollection<DebtTrace> traces, DebtVocabulary vocabulary, int target, DateTimeOffset asOf)
    {
        var register = DebtRegister.Of(traces, vocabulary);
        var trend = DebtTrendWeek.Line(register.Items, asOf, Weeks);
        var from = trend[0].Week.Start(TimeZoneInfo.Utc);
        return Of(register, vocabulary.Settings, target, asOf) with
        {
            Paid = [.. register.Paid.Where(i => i.PaidAt >= from)],
            Trend = trend,
            PayingWork = DebtShare.Of(traces, register.Items, from),
            Notices = vocabulary.Notices(traces),
        };
    }

    /// <summary>Of what stands now, without a past.</summary>
    public static DebtReport Of(DebtRegister register, DebtLabelSettings settings, int target, DateTimeOffset asOf)
    {
        var open = register.Open;
        return new DebtReport
        {
            AsOf = asOf,
            Open = open,
            Paid = [],
            Trend = null,
            PayingWork = null,
            Target = target,
            Matrix = DebtSorting.Matrix(
                [.. open.Where(i => i.Kind != DebtItemKind.Marker).Select(i => (settings, i.Labels))]),
            Notices = [],
        };
    }
}
