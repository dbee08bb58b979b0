using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Nobody approves a large change before it can have been read.</summary>
internal sealed class HastyApprovalRule : ReviewRule
{
    private static readonly string[] Sizes = ["XS", "S", "M", "L", "XL", "XXL"];

    public override string Id => "hasty-approval";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Turns;

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new("size", "L", "The size from which on a change takes time to read.", Allowed: Sizes),
        new("seconds", 120, "Seconds that reading it takes at least.", Minimum: 1, Maximum: 24 * 3600),
    ];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request of size `size` or more that somebody approved.",
        Conditions = "Each person's latest approval came at least `seconds` seconds after the pull request was opened or reopened, became "
            + "ready, or got the newest commit that the approval can have seen. Who reviewed it before may approve at once, and times of "
            + "the same second count for nothing: a history that was replayed has no others.",
        Result = "One finding for each such approval, with the time that it took. Figures and digests name nobody.",
        Why = "An approval without a look at the change says that it was reviewed when it was not.",
        Fix = "Read the change, and approve it again or say what you found.",
        Source = "https://google.github.io/eng-practices/review/reviewer/looking-for.html",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.ReviewsUnknown;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (Array.IndexOf(Sizes, subject.Size.Name) < Array.IndexOf(Sizes, options.Text("size")))
        {
            yield break;
        }

        foreach (var approval in Approvals(subject.Snapshot, subject.Times))
        {
            var took = approval.SubmittedAt - ReadableSince(subject, approval.SubmittedAt);
            if (took > TimeSpan.Zero && took < TimeSpan.FromSeconds(options.Number("seconds")))
            {
                yield return new Violation(
                    $"{approval.Author.Login} approved {subject.Size.Extent} {Plural.Of((int)took.TotalSeconds, "second")} after they "
                        + "could be seen.",
                    WaitsFor: [approval.Author.Login]);
            }
        }
    }

    /// <summary>Each person's only approval, where no other review of theirs came before it.</summary>
    private static IEnumerable<Snapshots.Review> Approvals(PullRequestSnapshot snapshot, ReviewTimes times) => snapshot.Reviews
        .Where(r => r.State != ReviewState.Pending && ReviewTimes.IsByAnother(r, snapshot.Author) && r.SubmittedAt >= times.Open.From)
        .GroupBy(r => r.Author.Login, StringComparer.OrdinalIgnoreCase)
        .Where(person => person.First().State == ReviewState.Approved && person.Count(r => r.State == ReviewState.Approved) == 1)
        .Select(person => person.First());

    /// <summary>When the last thing happened, before the approval, after which there was something new to read.</summary>
    private static DateTimeOffset ReadableSince(ReviewSubject subject, DateTimeOffset approved)
    {
        var turns = subject.Snapshot.Turns
            .Where(t => t.Kind is PullRequestTurnKind.Ready or PullRequestTurnKind.ForcePushed)
            .Select(t => t.At);

        // A commit can be seen no sooner than it was made.
        var commits = subject.Snapshot.Commits.Select(c => c.CommittedAt).OfType<DateTimeOffset>();
        return turns.Concat(commits).Where(at => at <= approved).Append(subject.Times.Open.From).Max();
    }
}
