using Automation.Core.Digests.Weeks;
using Automation.Core.Ports;

namespace Automation.Core.Facts;

/// <summary>
/// Which facts no figure needs any more. Weeks are folded one upon the other, so what is open at a limit is known only from facts before
/// it: of these, a pull request's or an issue's leave together, once it has ended, and stay while it is open, however old they are.
/// </summary>
/// <remarks>
/// With or without them every <see cref="RepositoryFold"/> of a week that begins at least <see cref="RepositoryFold.Margin"/> after the
/// limit is the same. Facts of merged pull requests that touched decision records, or markers with a date, stay for good: whether a
/// record is still proposed, or a marker is still there, is what all merges together say. Of how the default branch is protected the last
/// word before the limit stays.
/// </remarks>
public static class FactRetention
{
    /// <summary>
    /// An end counts for the whole of its week: a verdict may come after the merge and still belong to it. A week, and a day for the zones.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromDays(8);

    /// <summary>The facts that may go.</summary>
    /// <param name="facts">All facts of the repository before the limit; one that is later is neither looked at nor removed.</param>
    public static IReadOnlyList<Fact> Removable(IReadOnlyList<Fact> facts, DateTimeOffset limit)
    {
        var ofBranch = FactOrder.Of(facts, DateTimeOffset.MinValue, limit).ToLookup(f => f.Kind == FactKinds.BranchProtected);
        return
        [
            .. ofBranch[true].SkipLast(1),
            .. ofBranch[false]
                .GroupBy(SubjectOf)
                .Where(subject => subject.Key is null || HasEnded([.. subject], limit - Settling))
                .SelectMany(subject => subject),
        ];
    }

    /// <summary>Null for what stands alone: a pushed commit, a failed delivery.</summary>
    private static (bool IsIssue, int Number)? SubjectOf(Fact fact) => fact.Kind switch
    {
        FactKinds.CommitPushed or FactKinds.DeliveryFailed => null,
        FactKinds.IssueOpened or FactKinds.IssueClosed or FactKinds.IssueLabels => fact.SubjectNumber() is { } n ? (true, n) : null,
        FactKinds.ReviewSubmitted => fact.Integer(FactData.Number) is { } n ? (false, n) : null,
        _ => fact.SubjectNumber() is { } n ? (false, n) : null,
    };

    /// <summary>The last fact that opens or ends it decides.</summary>
    private static bool HasEnded(IReadOnlyList<Fact> life, DateTimeOffset before)
    {
        var last = life.LastOrDefault(f => Opens(f) is not null);
        return last is null
            || (Opens(last) == false && last.At < before && !life.Any(IsOfTheBranch));
    }

    /// <summary>What stands on the default branch is what all merges together say.</summary>
    private static bool IsOfTheBranch(Fact fact) =>
        fact.Kind == FactKinds.DecisionSeen || fact.Text(FactData.DatedAdded) is not null || fact.Text(FactData.DatedRemoved) is not null;

    /// <summary>Null for a fact that says nothing of it.</summary>
    private static bool? Opens(Fact fact) => fact.Kind switch
    {
        FactKinds.PullRequestMerged or FactKinds.PullRequestClosed or FactKinds.IssueClosed => false,
        FactKinds.IssueLabels => fact.Flag(FactData.Open) != false ? true : null,
        FactKinds.ReviewSubmitted => fact.Flag(FactData.Open) != false && fact.Time(FactData.Created) is not null ? true : null,
        FactKinds.Evaluated or FactKinds.DecisionSeen => null,
        _ => true,
    };
}
