using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Issues;

/// <summary>The issues that new markers name, and what is known of them.</summary>
internal sealed class MarkedIssues
{
    private readonly HashSet<string> closed;
    private readonly Dictionary<string, ReferencedIssueState> states = new(StringComparer.Ordinal);

    private MarkedIssues(PullRequestSnapshot snapshot, IReadOnlyList<MarkedIssue> all)
    {
        All = all;
        closed = all.Count == 0 ? [] : [.. ClosedBy(snapshot)];
        foreach (var issue in snapshot.ReferencedIssues)
        {
            states[new IssueTarget(issue.Repository, issue.Number).Key] = issue.State;
        }
    }

    /// <summary>In the order of the markers; an issue that two markers name is in it twice.</summary>
    public IReadOnlyList<MarkedIssue> All { get; }

    /// <param name="added">The markers that the diff adds.</param>
    public static MarkedIssues Of(PullRequestSnapshot snapshot, IReadOnlyList<DebtMarker> added) => new(
        snapshot,
        [
            .. from marker in added
               let target = IssueTarget.Of(marker.Reference, snapshot.Repository)
               where target is not null
               select new MarkedIssue(marker, target),
        ]);

    /// <summary>Whether the pull request closes it, or is it.</summary>
    public bool IsClosedHere(IssueTarget target) => closed.Contains(target.Key);

    public ReferencedIssueState StateOf(IssueTarget target) => states.GetValueOrDefault(target.Key);

    /// <summary>GitHub links what a description closes, on the default branch; messages, and other branches, are read here.</summary>
    private static IEnumerable<string> ClosedBy(PullRequestSnapshot snapshot)
    {
        var name = snapshot.Repository.Name;
        var texts = snapshot.Commits.Select(commit => commit.Message).Prepend(DescriptionText.WithoutComments(snapshot.Body ?? ""));
        return snapshot.LinkedIssues
            .Concat(texts.SelectMany(text => ClosingKeywords.IssuesOf(text, name)))
            .Select(issue => new IssueTarget(issue.Repository, issue.Number))
            .Prepend(new IssueTarget(name, snapshot.Key.Number))
            .Select(target => target.Key);
    }
}
