using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;

namespace Automation.Core.Evaluations;

/// <summary>All practices' results for one snapshot under one policy.</summary>
public sealed record Evaluation
{
    /// <summary>Hash of repository, number, head, policy and snapshot: a repeat of the same evaluation has the same id.</summary>
    public required string Id { get; init; }

    public required PullRequestKey PullRequest { get; init; }

    public required CommitSha HeadSha { get; init; }

    public string? Title { get; init; }

    /// <summary><see cref="Policies.EffectivePolicy.Hash"/> of the policy that applied.</summary>
    public required string PolicyHash { get; init; }

    public required DateTimeOffset EvaluatedAt { get; init; }

    /// <summary>What each practice's verdict does here, by practice id, rollout applied.</summary>
    public required IReadOnlyDictionary<string, PracticeMode> Modes { get; init; }

    /// <summary>In the practices' order.</summary>
    public required IReadOnlyList<PracticeResult> Results { get; init; }

    /// <summary>What the pull request would change in the policy; null where it does not touch the policy file.</summary>
    public PolicyChange? PolicyChange { get; init; }

    /// <summary>True where policy asks for one check that carries the worst verdict of all.</summary>
    public bool CombinesChecks { get; init; }

    /// <summary>The earliest time at which a practice's result may change though nothing happens; null where none will.</summary>
    public DateTimeOffset? RecheckAt => Results.Min(r => r.RecheckAt);
}
