using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>Every conversation on the diff is resolved.</summary>
internal sealed class UnresolvedThreadsRule : ReviewRule
{
    /// <summary>Some pull requests have a thousand conversations: more than these are a number.</summary>
    private const int MostShown = 20;

    public override string Id => "unresolved-threads";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override SnapshotPart? Reads => SnapshotPart.Threads;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request with conversations on its diff.",
        Conditions = "Every conversation is resolved. One on lines that have changed since is mentioned for information only.",
        Result = "One finding for each of the first 20 open conversations, at its line, and one for all others together.",
        Why = "An open question in a review is a question nobody has answered.",
        Fix = "Answer the conversation or change the code, then resolve it.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "reviewing-changes-in-pull-requests/commenting-on-a-pull-request",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.NotOpened;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        ReviewThread[] open = [.. subject.Snapshot.Threads.Where(t => !t.IsResolved).OrderBy(t => t.IsOutdated)];
        return open.Length <= MostShown
            ? open.Select(ToViolation)
            : open.Take(MostShown).Select(ToViolation).Append(Others(open[MostShown..]));
    }

    private static Violation Others(ReviewThread[] threads)
    {
        var outdated = threads.Count(t => t.IsOutdated);
        var of = outdated == 0 ? "" : $", {Plural.Number(outdated)} of them on lines that have changed since";
        return new Violation(
            $"{Plural.Of(threads.Length, "more conversation is", "more conversations are")} not resolved{of}.",
            AtMost: outdated == threads.Length ? Severity.Info : null);
    }

    /// <summary>An outdated conversation keeps its file but loses its line: that line says something else now.</summary>
    private static Violation ToViolation(ReviewThread thread)
    {
        var opener = thread.Author is { } author ? $" that {author.Login} opened" : "";
        var lines = thread.IsOutdated ? " on lines that have changed since" : "";
        return new Violation(
            $"A conversation{opener}{lines} is not resolved.",
            thread.Path is null ? null : new Location(thread.Path, thread.IsOutdated ? null : thread.Line),
            AtMost: thread.IsOutdated ? Severity.Info : null);
    }
}
