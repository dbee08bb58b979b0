using Automation.Core.Evaluations;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>What the policy check says of one pull request.</summary>
/// <param name="PullRequest">The pull request's number; null for what belongs to none.</param>
/// <param name="Title">The pull request's title: untrusted.</param>
/// <param name="Change">What it would do; null where it leaves the policy alone, or that is not known.</param>
/// <param name="NotChecked">Why it is not known; null where it is.</param>
internal sealed record PolicyVerdict(int? PullRequest, string? Title, PolicyChange? Change, string? NotChecked = null)
{
    public static PolicyVerdict Of(Evaluation evaluation) =>
        new(evaluation.PullRequest.Number, evaluation.Title, evaluation.PolicyChange);

    /// <summary>Nothing is known, so nothing passes.</summary>
    public static PolicyVerdict Failed(string reason) => new(null, null, null, reason);

    /// <summary>
    /// The same under every mode: it is the file that is checked, and nothing that modes are about. A key without effect is worth a
    /// look, and blocks nobody.
    /// </summary>
    public CheckConclusion Conclusion => this switch
    {
        { NotChecked: not null } or { Change.Problems.Count: > 0 } => CheckConclusion.Failure,
        { Change.Ignored.Count: > 0 } => CheckConclusion.Neutral,
        _ => CheckConclusion.Success,
    };

    /// <summary>How bad it is; the worst of several verdicts is the greatest.</summary>
    public int Weight => this switch
    {
        { Change.Problems.Count: > 0 } => 4,
        { NotChecked: not null } => 3,
        { Change.Ignored.Count: > 0 } => 2,
        { Change: not null } => 1,
        _ => 0,
    };

    /// <summary>The verdict in one line of plain text.</summary>
    public string Line => this switch
    {
        { NotChecked: { } reason } => VerdictTitle.NotChecked([reason]),
        { Change: null } => "The policy is not changed here",
        { Change.Problems: { Count: > 0 } problems } => $"Not valid: {Plural.Of(problems.Count, "problem")} in the policy file",
        { Change.Ignored: { Count: > 0 } ignored } => $"{Changes}; {Plural.Of(ignored.Count, "key")} without effect",
        _ => Changes,
    };

    private string Changes => Change!.Effects.Count switch
    {
        0 => "No effective change",
        > PolicyEffects.MaxSentences => $"More than {PolicyEffects.MaxSentences} changes of the policy",
        var count => $"{Plural.Of(count, "change")} of the policy",
    };
}
