using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Core.Evaluations;

/// <summary>Asks every practice about a snapshot.</summary>
public sealed class Evaluator(IReadOnlyList<IPractice> practices)
{
    private const int IdDigits = 32;

    /// <summary>
    /// Pure and deterministic, but for <paramref name="now"/>. A practice that throws gives a result that says so, and the others
    /// go on.
    /// </summary>
    /// <param name="policy">The policy in force; what it overrides for this pull request takes effect here.</param>
    /// <param name="proposed">The policy as the pull request would make it; null where it leaves the policy alone.</param>
    public Evaluation Evaluate(
        PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now, EffectivePolicy? proposed = null)
    {
        var evaluation = Judge(snapshot, policy, now);
        if (proposed is null)
        {
            return evaluation;
        }

        var then = Judge(snapshot, proposed, now);
        return evaluation with { PolicyChange = new PolicyChanges(practices).Of(policy, proposed, evaluation, then) };
    }

    /// <summary>What each practice's verdict does in a repository, by practice id, rollout applied.</summary>
    public IReadOnlyDictionary<string, PracticeMode> ModesOf(EffectivePolicy policy, RepositoryId repository) =>
        practices.ToDictionary(p => p.Id, p => policy.ModeOf(p.Id, repository));

    private Evaluation Judge(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        var applied = policy.For(snapshot);
        return new()
        {
            Id = IdOf(snapshot, applied),
            PullRequest = snapshot.Key,
            HeadSha = snapshot.HeadSha,
            Title = snapshot.Title,
            PolicyHash = applied.Hash,
            EvaluatedAt = now,
            Modes = ModesOf(applied, snapshot.Repository.Id),
            Results = [.. practices.Select(p => Ask(p, snapshot, applied, now))],
            CombinesChecks = applied.Policy.Report.Combined,
        };
    }

    private static string IdOf(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        using var hash = new ContentHash();
        return hash
            .Add(snapshot.Key.Repository.Value)
            .Add(snapshot.Key.Number)
            .Add(snapshot.HeadSha.Value)
            .Add(policy.Hash)
            .Add(SnapshotFingerprint.Of(snapshot))
            .Finish(IdDigits);
    }

    /// <summary>
    /// The one place where a defect in a practice is caught: it must neither pass silently nor keep the other practices from
    /// answering. Of the exception only the type is told, since its text may quote what a stranger wrote.
    /// </summary>
    private static PracticeResult Ask(IPractice practice, PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        try
        {
            return WaivedResult.Of(practice.Evaluate(snapshot, policy, now), practice, snapshot, policy, now);
        }
        catch (Exception exception)
        {
            return new PracticeResult
            {
                Practice = practice.Id,
                Conclusion = Conclusion.Neutral,
                Unchecked = [$"could not be checked: internal error ({exception.GetType().Name})"],
            };
        }
    }
}
