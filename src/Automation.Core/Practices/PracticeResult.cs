using Automation.Core.Waivers;

namespace Automation.Core.Practices;

/// <summary>One practice's word on one snapshot.</summary>
public sealed record PracticeResult
{
    /// <summary>Practice id, such as <c>tech-debt</c>.</summary>
    public required string Practice { get; init; }

    public required Conclusion Conclusion { get; init; }

    /// <summary>Errors first, then warnings, then infos; inside one severity in the rules' order.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];

    public IReadOnlyList<SkippedRule> Skipped { get; init => field = value ?? []; } = [];

    /// <summary>Why the practice was skipped as a whole; null when it was not.</summary>
    public string? SkipReason { get; init; }

    /// <summary>What could not be inspected, one sentence each. Not empty: the conclusion is never success.</summary>
    public IReadOnlyList<string> Unchecked { get; init => field = value ?? []; } = [];

    /// <summary>Short figures for the report, such as "size: M (84 lines in 5 files)".</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What the report shows word by word.</summary>
    public IReadOnlyList<ResultDetail> Details { get; init => field = value ?? []; } = [];

    /// <summary>The waivers of the practice's rules that are in force, by rule; also those whose rule finds nothing.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The earliest time at which the same snapshot under the same policy may give another result; null where the clock changes nothing.
    /// </summary>
    public DateTimeOffset? RecheckAt { get; init; }

    /// <summary>A practice that does not apply.</summary>
    public static PracticeResult NotApplicable(string practice, string reason) =>
        new() { Practice = practice, Conclusion = Conclusion.Skipped, SkipReason = reason };

    /// <summary>What findings come to, where a practice applies.</summary>
    internal static Conclusion Conclude(IReadOnlyList<Finding> findings, IReadOnlyList<string> notInspected) =>
        findings.Any(f => f.Severity == Severity.Error) ? Conclusion.Failure
        : notInspected.Count > 0 ? Conclusion.Neutral
        : Conclusion.Success;
}
