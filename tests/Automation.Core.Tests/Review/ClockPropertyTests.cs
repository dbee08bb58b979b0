using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Automation.Core.Tests.Review.WaitingTimes;

namespace Automation.Core.Tests.Review;

/// <summary>What the practice says of the clock: nothing changes before it said so, and then something does.</summary>
public sealed class ClockPropertyTests
{
    private static readonly Gen<PullRequestBuilder> PullRequests =
        from isDraft in Gen.Elements(true, false)
        from turns in Gen.Zip(
            Gen.Elements(PullRequestTurnKind.Drafted, PullRequestTurnKind.Ready, PullRequestTurnKind.Reopened), Gen.Choose(0, 200)).ListOf()
        from asked in Gen.Choose(0, 200).ListOf()
        from isReviewed in Gen.Elements(true, false)
        from age in Gen.Choose(0, 200)
        select Build(isDraft, [.. turns.Take(4).OrderBy(t => t.Item2)], [.. asked.Take(3)], isReviewed, age);

    private static readonly Gen<(PullRequestBuilder Pull, DateTimeOffset Now, double Part)> Cases =
        from pull in PullRequests
        from minutes in Gen.Choose(0, 20 * 24 * 60)
        from part in Gen.Choose(0, 999)
        select (pull, Opened.AddMinutes(minutes), part / 1000.0);

    [Property(MaxTest = 500)]
    public Property Before_The_Time_That_It_Tells_The_Answer_Is_The_Same() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var first = Ask(c.Pull, c.Now);
        var until = (first.RecheckAt ?? c.Now.AddYears(1)) - c.Now;

        var later = Ask(c.Pull, c.Now + (until * c.Part));

        Assert.Equal(Told(first), Told(later));
        Assert.Equal(first.RecheckAt, later.RecheckAt);
    });

    [Property(MaxTest = 500)]
    public Property At_The_Time_That_It_Tells_The_Answer_Changes() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var first = Ask(c.Pull, c.Now);
        if (first.RecheckAt is { } at)
        {
            Assert.True(at > c.Now);
            Assert.Equal(Told(first), Told(Ask(c.Pull, at.AddTicks(-1))));
            Assert.NotEqual(Told(first), Told(Ask(c.Pull, at)));
        }
    });

    private static PracticeResult Ask(PullRequestBuilder pull, DateTimeOffset now) =>
        ReviewRun.Of(pull, new ReviewSettings { SkipDrafts = false }, now: now);

    private static string[] Told(PracticeResult result) =>
        [.. result.Findings.Select(f => $"{f.Rule} {f.Severity} {f.Message}"), .. result.Notes];

    private static PullRequestBuilder Build(
        bool isDraft, (PullRequestTurnKind Kind, int Hour)[] turns, int[] asked, bool isReviewed, int age)
    {
        var pull = isReviewed ? ReviewRun.Approved() : new PullRequestBuilder();
        foreach (var (kind, hour) in turns)
        {
            pull.Turned(kind, Opened.AddHours(hour));
        }

        foreach (var (index, hour) in asked.Index())
        {
            pull.Asked($"reviewer-{index}", Opened.AddHours(hour));
        }

        return pull.With(s => s with
        {
            IsDraft = isDraft,
            Commits = [new SnapshotCommit { Sha = PullRequestBuilder.Sha(1), Message = "feat: greet", AuthoredAt = Opened.AddHours(-age) }],
        });
    }
}
