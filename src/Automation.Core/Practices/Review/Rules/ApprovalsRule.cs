using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Enough people other than the author approve the change.</summary>
internal sealed class ApprovalsRule : ReviewRule
{
    public override string Id => "approvals";

    public override Severity? DefaultSeverity => Severity.Error;

    public override SnapshotPart? Reads => SnapshotPart.Reviews;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose reviews are known.",
        Conditions = "At least `approvals.required` people approve: not the author, not a bot, with permission to push, and among "
            + "`approvals.from` where that is set. A person's latest approval or change request counts, dismissed reviews do not.",
        Result = "One finding that says how many approvals are there and whose, how many are missing, and which do not count and why.",
        Why = "A second pair of eyes catches what the author cannot see, and spreads knowledge of the code.",
        Fix = "Ask someone other than the author who can push to this repository to review and approve.",
        Source = "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var required = subject.Settings.Approvals.Required;
        var approvers = subject.Tally.Approvers;
        if (approvers.Count < required)
        {
            yield return new Violation(Message(subject.Tally, required), Fix: Fix(subject));
        }
    }

    private static string Message(ReviewTally tally, int required)
    {
        var have = tally.Approvers.Count;
        var who = have > 0 ? $" ({string.Join(", ", tally.Approvers)})" : "";
        var ignored = tally.NotCounted.Count > 0 ? $"; not counted: {string.Join(", ", tally.NotCounted)}" : "";
        return $"{Plural.Number(have)} of {Plural.Of(required, "required approval")}{who}, {Plural.Number(required - have)} missing{ignored}.";
    }

    /// <summary>Names the people to ask where policy names them; null for the general words.</summary>
    private static string? Fix(ReviewSubject subject)
    {
        var open = subject.Settings.Approvals.From
            .Where(login => !subject.Snapshot.Author.Is(login))
            .Except(subject.Tally.Approvers, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return open.Count > 0 ? $"Ask for a review by: {string.Join(", ", open)}." : null;
    }
}
