using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Evaluations;

/// <summary>Asks every practice about a snapshot.</summary>
public sealed class Evaluator(IReadOnlyList<IPractice> practices)
{
    /// <summary>Pure and deterministic, but for <paramref name="now"/>.</summary>
    public Evaluation Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) => new()
    {
        Id = $"{snapshot.Key}@{snapshot.HeadSha}",
        PullRequest = snapshot.Key,
        HeadSha = snapshot.HeadSha,
        Title = snapshot.Title,
        PolicyHash = policy.Hash,
        EvaluatedAt = now,
        Modes = practices.ToDictionary(p => p.Id, p => policy.ModeOf(p.Id, snapshot.Repository.Id)),
        Results = [.. practices.Select(p => p.Evaluate(snapshot, policy, now))],
    };
}
