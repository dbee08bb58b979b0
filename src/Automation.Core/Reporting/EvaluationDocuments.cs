using Automation.Core.Evaluations;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>Evaluations in the form that the command line prints and that people's scripts read.</summary>
public static class EvaluationDocuments
{
    /// <summary>The <c>practices</c> object: documents by practice id, in the practices' order.</summary>
    public static IReadOnlyDictionary<string, PracticeDocument> Of(Evaluation evaluation) =>
        new OrderedDictionary<string, PracticeDocument>(evaluation.Results.Select(r => KeyValuePair.Create(r.Practice, Of(r))));

    public static FindingDocument Of(Finding finding) =>
        new(finding.Rule, Name(finding.Severity), finding.Message, finding.Location?.Path, finding.Location?.Line);

    private static PracticeDocument Of(PracticeResult result) => new(
        Name(result.Conclusion),
        [.. result.Findings.Select(Of)],
        result.Skipped,
        result.Unchecked,
        result.SkipReason,
        result.Notes,
        result.Details,
        [.. result.Waivers.Select(w => new WaiverDocument(w.Rule, w.Reason, w.By, w.Until))]);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
