namespace Automation.Core.Policies.Changes;

/// <summary>What a pull request that changes the policy file would do, once it is merged.</summary>
/// <param name="Problems">What is wrong with the proposed file; not empty: the policy before it stays in force.</param>
/// <param name="Effects">
/// What would change, one sentence of plain text each, most important first. Quotes the files: untrusted. Empty where nothing would.
/// </param>
public sealed record PolicyChange(IReadOnlyList<PolicyProblem> Problems, IReadOnlyList<string> Effects)
{
    /// <summary>Keys of a valid file that have no effect, such as those that the organisation enforces.</summary>
    public IReadOnlyList<PolicyProblem> Ignored { get; init => field = value ?? []; } = [];

    /// <summary>What it would do to this very pull request, practice by practice; empty where the file is not valid.</summary>
    public IReadOnlyList<VerdictChange> Verdicts { get; init => field = value ?? []; } = [];
}
