using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>A practice's result as JSON for people's scripts.</summary>
/// <param name="Conclusion"><c>success</c>, <c>failure</c>, <c>neutral</c> or <c>skipped</c>.</param>
/// <param name="Findings">Errors first.</param>
/// <param name="Skipped">Rules that had nothing to look at.</param>
/// <param name="Unchecked">What could not be inspected, one sentence each.</param>
/// <param name="SkipReason">Why the practice was skipped as a whole; null when it was not.</param>
/// <param name="Notes">Short figures.</param>
/// <param name="Details">Longer texts, such as the message that will land.</param>
/// <param name="Waivers">The waivers of the practice's rules that are in force, by rule.</param>
public sealed record PracticeDocument(
    string Conclusion,
    IReadOnlyList<FindingDocument> Findings,
    IReadOnlyList<SkippedRule> Skipped,
    IReadOnlyList<string> Unchecked,
    string? SkipReason,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ResultDetail> Details,
    IReadOnlyList<WaiverDocument> Waivers);
