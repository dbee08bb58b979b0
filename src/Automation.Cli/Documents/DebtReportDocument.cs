using Automation.Core.Debts;

namespace Automation.Cli.Documents;

/// <summary>One repository's debt.</summary>
/// <param name="Repository"><c>owner/name</c>; null for a folder whose name on GitHub is not known.</param>
/// <param name="Open">What to pay first comes first.</param>
/// <param name="Paid">Paid in the weeks of the trend, the latest first.</param>
/// <param name="Trend">Oldest week first; null where nothing of the past is known, as of a folder.</param>
/// <param name="PayingWork">Null where nothing of the past is known.</param>
/// <param name="Target">Percent of merged work that should pay debt.</param>
/// <param name="Matrix">Null when no open item carries a label of impact and one of effort.</param>
internal sealed record DebtReportDocument(
    string? Repository,
    DateTime AsOf,
    IReadOnlyList<DebtItemDocument> Open,
    IReadOnlyList<DebtItemDocument> Paid,
    IReadOnlyList<DebtTrendDocument>? Trend,
    DebtShareDocument? PayingWork,
    int Target,
    DebtMatrixDocument? Matrix,
    IReadOnlyList<string> Notices)
{
    public static DebtReportDocument Of(string? repository, DebtReport report) => new(
        repository,
        report.AsOf.UtcDateTime,
        [.. report.Open.Select(i => DebtItemDocument.Of(i, report.AsOf))],
        [.. report.Paid.Select(i => DebtItemDocument.Of(i, report.AsOf))],
        report.Trend is null ? null : [.. report.Trend.Select(w => new DebtTrendDocument(w.Week.ToString(), w.Opened, w.Paid, w.Open))],
        report.PayingWork is { } share ? new DebtShareDocument(share.Part, share.Whole, share.Percent) : null,
        report.Target,
        report.Matrix is { } m ? new DebtMatrixDocument(m.Impact, m.Effort, m.Cells, m.Unsorted) : null,
        report.Notices);
}
