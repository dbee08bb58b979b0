using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Tests.Retaining;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Sweeping;

/// <summary>Verdicts that the clock changes: the nightly sweep brings them to GitHub, without a webhook.</summary>
public sealed class WaitingVerdictTests
{
    /// <summary>The clock stands three hours after the pull request was opened, on a Monday at 09:00 UTC; reviewers work until 17:00.</summary>
    private static readonly DateTimeOffset Overdue = PullRequestBuilder.Opened.AddHours(8);

    [Fact]
    public async Task A_Review_That_Does_Not_Come_Is_Reported_In_The_Night_And_Once()
    {
        using var world = await WorldAsync();

        Assert.DoesNotContain("review/review-wait", await FoundAsync(world));
        var before = world.GitHub.State.Writes.Count;
        Assert.Equal(Overdue, (await world.RowAsync())!.RecheckAt);

        world.Clock.SetUtcNow(Overdue.AddHours(9));
        Assert.Equal(1, await SweepAsync(world));
        Assert.Contains("review/review-wait", await FoundAsync(world));
        var writes = world.GitHub.State.Writes.Count;
        Assert.True(writes > before);

        // The next thing that time brings is the age of the pull request: until then no night asks again.
        world.Clock.SetUtcNow(Overdue.AddDays(1));
        Assert.Equal(0, await SweepAsync(world));
        Assert.Equal(writes, world.GitHub.State.Writes.Count);
        Assert.True((await world.RowAsync())!.RecheckAt > world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_Is_Merged_Waits_For_Nothing()
    {
        using var world = await WorldAsync();
        var open = world.GitHub.State.Snapshot;
        world.GitHub.State.Snapshot = key => open(key) with
        {
            Status = PullRequestStatus.Merged,
            MergedAt = PullRequestBuilder.Opened.AddHours(4),
            ClosedAt = PullRequestBuilder.Opened.AddHours(4),
            UpdatedAt = PullRequestBuilder.Opened.AddHours(4),
        };
        await world.RequestAsync();
        await world.DrainAsync();
        Assert.Null((await world.RowAsync())!.RecheckAt);

        world.Clock.SetUtcNow(Overdue.AddDays(30));

        Assert.Equal(0, await SweepAsync(world));
    }

    private static async Task<int> SweepAsync(PipelineWorld world)
    {
        var asked = await world.Services.GetRequiredService<NightlySweep>().RunAsync(CancellationToken.None);
        await world.DrainAsync();
        return asked;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(PipelineWorld world)
    {
        var latest = await world.Storage.Evaluations.GetLatestAsync(PipelineWorld.Key, CancellationToken.None);
        return [.. latest!.Evaluation.Results.SelectMany(r => r.Findings).Select(f => f.Rule)];
    }

    /// <summary>A pull request that is evaluated, and that nobody has reviewed.</summary>
    private static async Task<PipelineWorld> WorldAsync()
    {
        var world = new PipelineWorld(s => s.RemoveAll<IPractice>().AddSingleton<IPractice, ReviewPractice>());
        await RetentionWorld.InstallAsync(world);
        await world.RequestAsync();
        await world.DrainAsync();
        return world;
    }
}
