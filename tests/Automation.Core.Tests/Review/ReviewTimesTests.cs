using Automation.Core.Calendars;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Core.Tests.Digests.Weeks;
using Automation.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using FactState = Automation.Core.Facts.ReviewState;
using ReviewOf = Automation.Core.Snapshots.Review;
using ReviewState = Automation.Core.Snapshots.ReviewState;

namespace Automation.Core.Tests.Review;

/// <summary>How long things took, and that the digest says the same.</summary>
public sealed class ReviewTimesTests
{
    private static readonly BusinessHours Hours = BusinessHours.Default with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    /// <summary>What may happen, an hour or more after what happened before.</summary>
    private static readonly Gen<(string What, int Hours)[]> Histories =
        from steps in Gen.Zip(
            Gen.Elements("drafted", "ready", "closed", "reopened", "comment", "approve", "own", "bot"), Gen.Choose(1, 20)).ListOf()
        from isDraft in Gen.Elements("draft", "open")
        from isMerged in Gen.Elements("merged", "")
        select (ValueTuple<string, int>[])[(isDraft, 0), .. steps.Take(8).Select(s => (s.Item1, s.Item2)), (isMerged, 1)];

    [Fact]
    public void The_Note_Tells_What_Happened_In_Business_Hours()
    {
        var merged = new PullRequestBuilder()
            .Review("alice", ReviewState.Commented)
            .Review("bob", ReviewState.Approved)
            .With(s => s with { Status = PullRequestStatus.Merged, MergedAt = WaitingTimes.At(1, 13), ClosedAt = WaitingTimes.At(1, 13) });

        var result = ReviewRun.Of(merged, new ReviewSettings { Hours = Hours });

        Assert.Contains("first review after 1 h, approved after 1 h, merged after 1.5 d (business hours, Europe/Berlin)", result.Notes);
    }

    [Fact]
    public void There_Is_No_Note_Before_Anything_Happened_Or_Where_Reviews_Are_Not_Known()
    {
        var history = ReviewRun.Approved().With(s => s with { ReviewsUnavailable = "history holds no reviews" });

        Assert.DoesNotContain(ReviewRun.Of(new PullRequestBuilder()).Notes, n => n.Contains("business hours", StringComparison.Ordinal));
        Assert.DoesNotContain(ReviewRun.Of(history).Notes, n => n.Contains("business hours", StringComparison.Ordinal));
    }

    [Fact]
    public void A_Review_Of_A_Draft_Took_No_Time() => Assert.Equal(
        "first review after 0 min (business hours, UTC)",
        ReviewTimes.Of(new PullRequestBuilder()
            .Review("alice", ReviewState.Commented)
            .Turned(PullRequestTurnKind.Ready, WaitingTimes.At(0, 12)).Build()).Note(BusinessHours.Default));

    /// <summary>The same history as a snapshot and as facts, folded into the week's figures.</summary>
    [Property(MaxTest = 500)]
    public Property The_Report_And_The_Digest_Tell_The_Same_Times() => Prop.ForAll(Histories.ToArbitrary(), steps =>
    {
        var (snapshot, facts) = Tell(steps);
        var week = new WeekHistory().Add(facts).Fold();
        var entry = Assert.Single([.. week.Finished, .. week.Open]);
        var times = ReviewTimes.Of(snapshot);

        Assert.Equal((entry.OpenedAt, entry.FirstReviewAt, entry.ApprovedAt), (times.Open.From, times.FirstReviewAt, times.ApprovedAt));
        var end = snapshot.MergedAt ?? WeekHistory.At(6, 0);
        Assert.Equal(new OpenTime(entry.OpenedAt, entry.Drafts).Worked(Hours, end), times.Open.Worked(Hours, end));
    });

    private static (PullRequestSnapshot Snapshot, IReadOnlyList<Fact> Facts) Tell((string What, int Hours)[] steps)
    {
        var (at, isDraft, closed) = (WeekHistory.At(0, 9), steps[0].What == "draft", (DateTimeOffset?)null);
        var (turns, reviews) = (new List<PullRequestTurn>(), new List<ReviewOf>());
        List<Fact> facts = [PullRequestFacts.Opened(WeekHistory.Pull)];
        if (isDraft)
        {
            facts.Add(PullRequestFacts.Turned(WeekHistory.Pull, FactKinds.PullRequestDrafted, at));
        }

        foreach (var (what, hours) in steps[1..^1].Where(s => s.What.Length > 0))
        {
            at = at.AddHours(hours);
            switch (what)
            {
                case "drafted" when !isDraft && closed is null:
                    isDraft = true;
                    Turn(PullRequestTurnKind.Drafted, FactKinds.PullRequestDrafted);
                    break;
                case "ready" when isDraft && closed is null:
                    isDraft = false;
                    Turn(PullRequestTurnKind.Ready, FactKinds.PullRequestReady);
                    break;
                case "closed" when closed is null:
                    closed = at;
                    turns.Add(new PullRequestTurn(PullRequestTurnKind.Closed, at));
                    facts.Add(PullRequestFacts.Ended(WeekHistory.Pull with { ClosedAt = at })!);
                    break;
                case "reopened" when closed is not null:
                    closed = null;
                    Turn(PullRequestTurnKind.Reopened, FactKinds.PullRequestReopened);
                    break;
                case "comment" or "approve" or "own" or "bot":
                    Review(what);
                    break;
            }
        }

        var merged = steps[^1].What == "merged" && closed is null ? at.AddHours(1) : (DateTimeOffset?)null;
        if (merged is { } then)
        {
            facts.Add(PullRequestFacts.Ended(WeekHistory.Merged(WeekHistory.Pull, then))!);
        }

        return (new PullRequestBuilder().With(s => s with
        {
            CreatedAt = WeekHistory.At(0, 9),
            IsDraft = isDraft,
            Turns = turns,
            Reviews = reviews,
            MergedAt = merged,
            ClosedAt = merged ?? closed,
        }).Build(), facts);

        void Turn(PullRequestTurnKind kind, string fact)
        {
            turns.Add(new PullRequestTurn(kind, at));
            facts.Add(PullRequestFacts.Turned(WeekHistory.Pull with { IsDraft = isDraft }, fact, at));
        }

        void Review(string what)
        {
            var login = what switch { "own" => "OctoCat", "bot" => "linter[bot]", _ => "alice" };
            var state = what == "comment" ? ReviewState.Commented : ReviewState.Approved;
            reviews.Add(new ReviewOf { Author = new Actor(login), State = state, SubmittedAt = at });
            facts.Add(ReviewFacts.Of(
                new FactState
                {
                    Id = reviews.Count,
                    SubmittedAt = at,
                    Reviewer = login,
                    IsBot = what == "bot",
                    State = state.ToString(),
                },
                WeekHistory.Pull));
        }
    }
}
