using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Every conversation on the diff is resolved.</summary>
internal sealed class UnresolvedThreadsRule : ReviewRule
{
    public override string Id => "unresolved-threads";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Threads;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request with conversations on its diff.",
        Conditions = "Every conversation is resolved. One on lines that have changed since is mentioned for information only.",
        Result = "One finding for each open conversation, at its line.",
        Why = "An open question in a review is a question nobody has answered.",
        Fix = "Answer the conversation or change the code, then resolve it.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request",
    };

    public override string? SkipReason(ReviewSubject subject) =>
        subject.Snapshot.Body is null ? "There is no pull request yet." : null;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options) =>
        subject.Snapshot.Threads.Where(t => !t.IsResolved).OrderBy(t => t.IsOutdated).Select(ToViolation);

    /// <summary>An outdated conversation keeps its file but loses its line: that line says something else now.</summary>
    private static Violation ToViolation(ReviewThread thread)
    {
        var opener = thread.Author is { } author ? $" that {author.Login} opened" : "";
        return thread.IsOutdated
            ? new Violation($"A conversation{opener} on lines that have changed since is not resolved.", At(thread.Path, null), AtMost: Severity.Info)
            : new Violation($"A conversation{opener} is not resolved.", At(thread.Path, thread.Line));
    }

    private static Location? At(string? path, int? line) => path is null ? null : new Location(path, line);
}
