using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Core.Facts;

/// <summary>The facts of the decision records that a pull request adds, changes or takes away.</summary>
internal static class DecisionFacts
{
    /// <summary>The status of a record that the pull request takes away, by deletion or under another name.</summary>
    public const string Removed = "removed";

    private const int PathDigits = 16;

    public static IEnumerable<Fact> Of(Evaluation evaluation, PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var changes = new DecisionChanges(snapshot, policy.Decisions, new FileScope(policy));
        foreach (var file in changes.Files)
        {
            if (snapshot.Decisions.HeadTexts.TryGetValue(file.Path, out var text))
            {
                var isNew = file.Status is FileStatus.Added or FileStatus.Copied;
                yield return Seen(evaluation, snapshot, DecisionRecordParser.Parse(file.Path, text), isNew);
            }
        }

        foreach (var path in changes.Removed)
        {
            yield return Seen(evaluation, snapshot, new DecisionRecord { Path = path, Status = Removed }, isNew: false);
        }
    }

    private static Fact Seen(Evaluation evaluation, PullRequestSnapshot snapshot, DecisionRecord record, bool isNew)
    {
        using var hash = new ContentHash();
        return new Fact
        {
            Installation = evaluation.PullRequest.Installation,
            Repository = evaluation.PullRequest.Repository,
            At = snapshot.UpdatedAt,
            Kind = FactKinds.DecisionSeen,
            Subject = $"{FactData.Padded(evaluation.PullRequest.Number)}-{hash.Add(record.Path).Finish(PathDigits)}",
            Data = FactData.Of(
                (FactData.PullRequest, FactData.Padded(evaluation.PullRequest.Number)),
                (FactData.Path, record.Path),
                (FactData.Number, FactData.Count(record.Number)),
                (FactData.Title, FactData.FirstLine(record.Title ?? "")),
                (FactData.Status, record.Status),
                (FactData.New, FactData.Flag(isNew))),
        };
    }
}
