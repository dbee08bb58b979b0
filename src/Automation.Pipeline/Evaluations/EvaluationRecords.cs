using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Evaluations;

/// <summary>Makes evaluations, stores them, and notes the facts that figures are computed from.</summary>
public sealed class EvaluationRecords(Evaluator evaluator, IEvaluationStore evaluations, IFactStore facts, TimeProvider time)
{
    /// <param name="fence">
    /// The claim's fence serves as the sequence: it rises with every claim, so a worker that was given up can never store over the
    /// one that took its place, also where both answer the same request.
    /// </param>
    public async Task<Evaluation> EvaluateAsync(SnapshotLoad.Loaded loaded, long fence, CancellationToken cancellationToken)
    {
        var evaluation = evaluator.Evaluate(loaded.Snapshot, loaded.Policy, time.GetUtcNow());
        if (await evaluations.SaveAsync(evaluation, fence, cancellationToken))
        {
            await facts.SaveAsync([.. evaluation.Results.Select(r => FactOf(evaluation, loaded.Snapshot, r))], cancellationToken);
        }

        return evaluation;
    }

    /// <summary>The latest evaluation; null when there is none.</summary>
    public async Task<Evaluation?> LatestAsync(PullRequestKey key, CancellationToken cancellationToken) =>
        (await evaluations.GetLatestAsync(key, cancellationToken))?.Evaluation;

    private static Fact FactOf(Evaluation evaluation, PullRequestSnapshot snapshot, PracticeResult result) => new()
    {
        Installation = evaluation.PullRequest.Installation,
        Repository = evaluation.PullRequest.Repository,
        At = snapshot.UpdatedAt,
        Kind = FactKinds.Evaluated,
        Subject = string.Create(CultureInfo.InvariantCulture, $"{evaluation.PullRequest.Number:D10}-{result.Practice}"),
        Data = new Dictionary<string, string>
        {
            ["evaluation"] = evaluation.Id,
            ["head"] = evaluation.HeadSha.Value,
            ["practice"] = result.Practice,
            ["conclusion"] = result.Conclusion.ToString().ToLowerInvariant(),
            ["errors"] = Count(result, Severity.Error),
            ["warnings"] = Count(result, Severity.Warning),
        },
    };

    private static string Count(PracticeResult result, Severity severity) =>
        result.Findings.Count(f => f.Severity == severity).ToString(CultureInfo.InvariantCulture);
}
