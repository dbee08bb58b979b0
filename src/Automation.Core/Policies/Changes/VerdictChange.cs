namespace Automation.Core.Policies.Changes;

/// <summary>A practice's verdict on one pull request under one policy and under another.</summary>
/// <param name="Practice">Practice id.</param>
/// <param name="Rules">
/// The rules that decide: those that find more or fewer errors; where none does and the verdict still changes, all that find any.
/// </param>
public sealed record VerdictChange(string Practice, PracticeOutcome Before, PracticeOutcome After, IReadOnlyList<RuleChange> Rules)
{
    /// <summary>False where the pull request would be told the same.</summary>
    public bool IsChange => Before.Conclusion != After.Conclusion || Before.Blocks != After.Blocks;

    /// <summary>It would fail where it passed, or block where it only failed.</summary>
    public bool NewlyFails => After.Weight > Before.Weight;

    /// <summary>It would pass where it failed, or no longer block.</summary>
    public bool NewlyPasses => After.Weight < Before.Weight;
}
