using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>One practice's result on one pull request, and what it comes to under the mode that applies there.</summary>
/// <param name="PullRequest">The pull request's number; null for what belongs to none.</param>
/// <param name="Title">The pull request's title: untrusted.</param>
/// <param name="PolicyHash">Which policy applied; null where that is not known.</param>
internal sealed record Verdict(int? PullRequest, string? Title, string? PolicyHash, PracticeMode Mode, PracticeResult Result)
{
    /// <summary>An evaluation's verdict; a practice that it knows nothing of was not checked.</summary>
    public static Verdict Of(Evaluation evaluation, string practice) => new(
        evaluation.PullRequest.Number,
        evaluation.Title,
        evaluation.PolicyHash,
        evaluation.Modes.GetValueOrDefault(practice, PracticeMode.Observe),
        evaluation.Results.FirstOrDefault(r => r.Practice == practice) ?? NotChecked(practice, ["this practice was not evaluated"]));

    /// <summary>The verdict where nothing could be computed.</summary>
    public static Verdict Failed(string practice, PracticeMode mode, IReadOnlyList<string> reasons) =>
        new(null, null, null, mode, NotChecked(practice, reasons));

    /// <summary>Off, observed or outside the rollout: not shown unless a check of that name must conclude.</summary>
    public bool IsPublished => Mode > PracticeMode.Observe;

    public bool IsSkipped => Result.Conclusion == Practices.Conclusion.Skipped;

    /// <summary>Something could not be inspected.</summary>
    public bool HasGaps => Result.Unchecked.Count > 0 || Result.Conclusion == Practices.Conclusion.Neutral;

    /// <summary>What was seen breaks a rule at error severity.</summary>
    public bool Fails => Result.Conclusion == Practices.Conclusion.Failure;

    public int Errors => Count(Severity.Error);

    public int Warnings => Count(Severity.Warning);

    public int Infos => Count(Severity.Info) - Waived;

    /// <summary>Findings that count for nothing.</summary>
    public int Waived => Result.Findings.Count(f => f.Waiver is not null);

    /// <summary>True when a reader has something to do or to know.</summary>
    public bool NeedsAttention => IsPublished && (Fails || Warnings > 0 || HasGaps);

    public CheckConclusion Conclusion =>
        !IsPublished ? CheckConclusion.Neutral
        : IsSkipped ? CheckConclusion.Skipped
        : !Fails && !HasGaps ? CheckConclusion.Success
        : Mode == PracticeMode.Enforce ? CheckConclusion.Failure
        : CheckConclusion.Neutral;

    /// <summary>The verdict in a word or two.</summary>
    public string Word =>
        !IsPublished ? "not enforced here"
        : IsSkipped ? "skipped"
        : Fails ? (Mode == PracticeMode.Enforce ? "failed" : "would fail")
        : HasGaps ? "could not be checked"
        : "passed";

    /// <summary>The verdict at a glance.</summary>
    public string Icon => !IsPublished || IsSkipped ? "➖" : ConclusionText.Icon(Conclusion);

    /// <summary>The mode as policy spells it.</summary>
    public string ModeName => Mode.ToString().ToLowerInvariant();

    /// <summary>How bad it is; the worst of several verdicts is the greatest.</summary>
    public int Weight => (IsPublished ? 10 : 0) + Conclusion switch
    {
        CheckConclusion.Failure => Fails ? 4 : 3,
        CheckConclusion.Neutral => 2,
        CheckConclusion.Success => 1,
        _ => 0,
    };

    /// <summary>"2 errors, 1 warning"; empty without findings.</summary>
    public string Counts => string.Join(", ", Parts());

    private static PracticeResult NotChecked(string practice, IReadOnlyList<string> reasons) =>
        new() { Practice = practice, Conclusion = Practices.Conclusion.Neutral, Unchecked = reasons };

    private IEnumerable<string> Parts()
    {
        (int Count, string Noun)[] parts = [(Errors, "error"), (Warnings, "warning"), (Infos, "info"), (Waived, "waived finding")];
        return parts.Where(p => p.Count > 0).Select(p => Plural.Of(p.Count, p.Noun));
    }

    private int Count(Severity severity) => Result.Findings.Count(f => f.Severity == severity);
}
