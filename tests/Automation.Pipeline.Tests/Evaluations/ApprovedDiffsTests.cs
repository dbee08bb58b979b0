using Automation.Core.Diffs;
using Automation.Core.Snapshots;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Tests.Evaluations;

public sealed class ApprovedDiffsTests : IDisposable
{
    private static readonly CommitSha First = PullRequestBuilder.Sha(1);
    private static readonly CommitSha Second = PullRequestBuilder.Sha(2);

    private readonly PipelineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_Was_Approved_Is_Known_When_The_Head_Has_Moved_On()
    {
        var approved = Approved();
        await EvaluateAsync(approved);
        var kept = new ApprovedDiff(First, "main", PatchId.Of(approved.Files)!.PatchId);
        Assert.Equal([kept], (await world.RowAsync())!.ApprovedDiffs);

        await EvaluateAsync(approved with { HeadSha = Second });

        Assert.Equal([kept], world.GitHub.State.Loads[^1].KnownDiffs);
        Assert.Equal([kept], (await world.RowAsync())!.ApprovedDiffs);
    }

    [Fact]
    public async Task What_Was_Approved_For_Another_Base_Branch_Is_Known_As_It_Was()
    {
        var approved = Approved();
        await EvaluateAsync(approved);

        await EvaluateAsync(approved with { BaseRef = "release", Files = [] });
        await EvaluateAsync(approved with { BaseRef = "release", Files = [] });

        var kept = new ApprovedDiff(First, "main", PatchId.Of(approved.Files)!.PatchId);
        Assert.Equal(kept, Assert.Single(world.GitHub.State.Loads[^1].KnownDiffs, d => d.BaseRef == "main"));
    }

    [Fact]
    public async Task It_Is_Still_Known_After_The_Pull_Request_Was_Closed_And_Reopened()
    {
        await EvaluateAsync(Approved());
        await world.SendAsync("pull_request", TestPayloads.PullRequest("closed", TestPayloads.Updated, "closed"), "closed");
        await world.DrainAsync();

        await world.SendAsync("pull_request", TestPayloads.PullRequest("reopened", TestPayloads.Updated), "reopened");
        await world.DrainAsync();

        Assert.Single(world.GitHub.State.Loads[^1].KnownDiffs);
    }

    [Fact]
    public async Task A_Worker_That_Lost_Its_Claim_Keeps_Nothing()
    {
        world.GitHub.State.Snapshot = key => Approved() with { Key = key };
        await world.RequestAsync();
        var slow = world.NewWorker(async operation =>
        {
            if (operation == "github/load")
            {
                world.Clock.Advance(TimeSpan.FromMinutes(10));
                world.GitHub.State.Snapshot = static key => new PullRequestBuilder().With(s => s with { Key = key }).Build();
                await world.DrainAsync();
                world.GitHub.State.Snapshot = key => Approved() with { Key = key };
            }
        });

        await world.DrainAsync(slow);

        Assert.Empty((await world.RowAsync())!.ApprovedDiffs);
    }

    [Fact]
    public void Diffs_That_Were_Compared_Are_Kept_As_Far_As_They_Are_Known()
    {
        var snapshot = Approved() with
        {
            HeadSha = PullRequestBuilder.Sha(3),
            ReviewedDiffs = new Dictionary<CommitSha, ReviewedDiff>
            {
                [First] = new(new DiffIdentity("d1ff", new Dictionary<string, string>()), null),
                [Second] = new(null, "the commit is gone"),
            },
        };

        Assert.Equal([new ApprovedDiff(First, "main", "d1ff")], ApprovedDiffs.After([], snapshot));
    }

    [Fact]
    public void Against_Another_Base_The_Same_Commit_Does_Something_Else()
    {
        var known = new ApprovedDiff(First, "next", "0e1f");

        Assert.Equal(["main", "next"], ApprovedDiffs.After([known], Approved()).Select(d => d.BaseRef).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_Was_Seen_First_Stays_Though_The_Base_Was_Pushed_Since() => Assert.Equal(
        "01d",
        Assert.Single(ApprovedDiffs.After([new ApprovedDiff(First, "main", "01d")], Approved())).PatchId);

    [Fact]
    public void A_Head_That_Nobody_Approved_Is_Not_Kept()
    {
        var objected = new PullRequestBuilder().NewFile("a.cs", "a").Review("alice", ReviewState.ChangesRequested).Build();

        Assert.Empty(ApprovedDiffs.After([], objected));
    }

    [Fact]
    public void Part_Of_The_Files_Is_Not_Taken_For_The_Whole()
    {
        var cut = Approved() with { Gaps = [new SnapshotGap(SnapshotPart.Files, "10 of 3010 changed files could not be read")] };

        Assert.Empty(ApprovedDiffs.After([], cut));
    }

    [Fact]
    public void Of_Many_Approved_Commits_Those_Of_The_Latest_Reviews_Stay()
    {
        Review[] reviews = [.. Enumerable.Range(1, 30).Select(n => Approval(PullRequestBuilder.Sha(n)))];
        var snapshot = Approved() with { HeadSha = PullRequestBuilder.Sha(30), Reviews = reviews };
        var known = Enumerable.Range(1, 29).Select(n => new ApprovedDiff(PullRequestBuilder.Sha(n), "main", $"{n}")).ToList();

        var kept = ApprovedDiffs.After(known, snapshot);

        Assert.Equal(Enumerable.Range(11, 20).Reverse().Select(n => PullRequestBuilder.Sha(n)), kept.Select(d => d.Commit));
    }

    private static PullRequestSnapshot Approved() =>
        new PullRequestBuilder().NewFile("a.cs", "a").Build() with { Reviews = [Approval(First)] };

    private static Review Approval(CommitSha commit) => new()
    {
        Author = new Actor("alice", ActorKind.User),
        State = ReviewState.Approved,
        Commit = commit,
    };

    private async Task EvaluateAsync(PullRequestSnapshot snapshot)
    {
        world.GitHub.State.Snapshot = key => snapshot with { Key = key };
        await world.RequestAsync();
        await world.DrainAsync();
    }
}
