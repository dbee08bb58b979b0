using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Issues;
using Automation.Core.Practices.TechDebt.Suppressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>What the rules of tech debt look at: the pull request, and what was worked out of it once for all rules.</summary>
/// <param name="Snapshot">The pull request.</param>
/// <param name="Policy">The policy that applies to it.</param>
/// <param name="Now">
/// The time of evaluation. A rule that reads it tells by <see cref="Rules.DebtRule.NextChange"/> when it may answer otherwise.
/// </param>
public sealed record DebtSubject(PullRequestSnapshot Snapshot, EffectivePolicy Policy, DateTimeOffset Now)
{
    /// <summary>Section <c>practices.tech-debt</c> of the policy.</summary>
    public TechDebtSettings Settings => Policy.Policy.TechDebt;

    /// <summary>The changed files that people wrote, and that no policy exempts.</summary>
    public IReadOnlyList<ChangedFile> Files => field ??= Written(Snapshot, Policy.Policy);

    /// <summary>Markers of the diff.</summary>
    public IReadOnlyList<DebtMarker> Markers { get => field ??= DebtScanner.Scan(Files, Settings.Tags); init; }

    /// <summary>Those of the markers that are new.</summary>
    public IReadOnlyList<DebtMarker> Added => field ??= [.. Markers.Where(m => m.Change == DebtChange.Added)];

    /// <summary>The issues that new markers name.</summary>
    internal MarkedIssues Issues => field ??= MarkedIssues.Of(Snapshot, Added);

    /// <summary>Suppressions and skipped tests that are new.</summary>
    internal IReadOnlyList<Suppression> Suppressions => field ??= SuppressionScanner.Scan(Files);

    /// <summary>Why nothing can be said of a pull request's words; null where there is one.</summary>
    internal string? NotOpened => Snapshot.Body is null ? "There is no pull request yet." : null;

    /// <summary>Why nothing is said of what may change after the end; null while the pull request is open.</summary>
    internal string? Ended => Snapshot.Status == PullRequestStatus.Open ? null : "The pull request is no longer open.";

    internal static IReadOnlyList<ChangedFile> Written(PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var scope = new FileScope(policy);
        return [.. snapshot.Files.Where(scope.IsWritten)];
    }
}
