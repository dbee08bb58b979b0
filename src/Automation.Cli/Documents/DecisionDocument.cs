using Automation.Cli.Deciding;
using Automation.Core.Practices.Decisions;
using Automation.Core.Reporting;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>adr lint --format json</c>.</summary>
/// <param name="Path">As it was named, or from the current folder, with forward slashes.</param>
/// <param name="Number">Null where neither file name nor title has one.</param>
/// <param name="Status">Lower case and bare; null where the record names none.</param>
/// <param name="Format"><c>nygard</c>, <c>madr</c> or <c>other</c>.</param>
/// <param name="Findings">Errors first.</param>
internal sealed record DecisionDocument(
    string Path, int? Number, string? Title, string? Status, string Format, IReadOnlyList<FindingDocument> Findings)
{
    public static DecisionDocument Of(LintedRecord linted) => new(
        linted.File.Shown,
        linted.Record is null ? DecisionFileName.NumberOf(linted.File.Path) : linted.Record.Number,
        linted.Record?.Title,
        linted.Record?.Status,
        (linted.Record?.Format ?? DecisionFormat.Other).ToString().ToLowerInvariant(),
        [.. linted.Findings.Select(EvaluationDocuments.Of)]);
}
