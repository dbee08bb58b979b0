using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Evaluations;

public sealed class PullRequestEvaluationTests : IDisposable
{
    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Webhook_Leads_To_A_Published_And_Stored_Verdict()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        await world.DrainAsync();

        Assert.Equal("automation/review", Assert.Single(GitHub.Runs).Name);
        Assert.Single(GitHub.Comments);
        var stored = await world.Storage.Evaluations.GetLatestAsync(PipelineWorld.Key, CancellationToken.None);
        Assert.Equal(PullRequestBuilder.Sha(1), stored!.Evaluation.HeadSha);
        var row = await world.RowAsync();
        Assert.Equal((1L, 1L, null, false), (row!.Requested, row.Evaluated, row.LeaseUntil, row.IsClosed));
        var fact = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.Evaluated);
        Assert.Equal(("0000000007-review", "success"), (fact.Subject, fact.Data["conclusion"]));
    }

    [Fact]
    public async Task Nothing_Is_Evaluated_Before_The_Debounce_Time_Is_Over()
    {
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Empty(await world.StepAsync());

        world.Clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Single(await world.StepAsync());
    }

    [Fact]
    public async Task Twenty_Events_Within_A_Second_Are_Answered_By_One_Evaluation()
    {
        for (var i = 0; i < 20; i++)
        {
            await world.SendAsync("pull_request", TestPayloads.PullRequest("edited", TestPayloads.Updated.AddSeconds(i)), $"d{i}");
            await world.StepAsync();
            world.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        await world.DrainAsync();

        Assert.Single(GitHub.Loads);
        Assert.Equal(2, GitHub.Writes.Count);
        Assert.Equal(20, (await world.RowAsync())!.Evaluated);
    }

    [Fact]
    public async Task One_Delivery_Five_Times_Is_Answered_By_One_Evaluation()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.SendAsync("pull_request", TestPayloads.PullRequest("opened"))));

        await world.DrainAsync();

        Assert.Single(GitHub.Loads);
        Assert.Equal(1, (await world.RowAsync())!.Requested);
    }

    [Fact]
    public async Task An_Evaluation_That_Changes_Nothing_Writes_Nothing()
    {
        await world.RequestAsync();
        await world.DrainAsync();
        var hash = (await world.RowAsync())!.PublishedHash;
        var kept = await KeptAsync();

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.RequestAsync();
        await world.DrainAsync();

        Assert.Equal(2, GitHub.Loads.Count);
        Assert.Equal(2, GitHub.Writes.Count);
        Assert.Equal(hash, (await world.RowAsync())!.PublishedHash);
        Assert.Equal(kept, await KeptAsync());
    }

    [Fact]
    public async Task A_Snapshot_That_Lags_Behind_The_Newest_Event_Is_Loaded_Again()
    {
        var seen = PullRequestBuilder.Opened.AddMinutes(30);
        GitHub.Snapshot = key => new PullRequestBuilder().With(s => s with { Key = key, UpdatedAt = seen }).Build();
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened", PullRequestBuilder.Opened.AddMinutes(10)), "first");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("edited", PullRequestBuilder.Opened.AddMinutes(40)), "second");
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        var early = await world.StepAsync();
        seen = PullRequestBuilder.Opened.AddMinutes(40);
        await world.DrainAsync();

        Assert.All(early, r => Assert.Equal(ProcessStatus.Retried, r.Status));
        Assert.Equal((2L, 2L), ((await world.RowAsync())!.Requested, (await world.RowAsync())!.Evaluated));
        Assert.Single(GitHub.Comments);
    }

    [Fact]
    public async Task The_Last_Attempt_Takes_What_GitHub_Shows()
    {
        GitHub.Snapshot = key => new PullRequestBuilder().With(s => s with { Key = key, UpdatedAt = PullRequestBuilder.Opened }).Build();
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        var results = await world.DrainAsync();

        Assert.Equal(ProcessStatus.Done, results[^1].Status);
        Assert.Equal(10, GitHub.Loads.Count);
        Assert.Null(GitHub.Loads[^1].NotBefore);
    }

    [Fact]
    public async Task What_Is_Gone_Ends_As_Gone()
    {
        GitHub.GoneReason = "repository not found";
        await world.RequestAsync();

        var results = await world.DrainAsync();

        Assert.Equal(new ProcessResult(ProcessStatus.Gone, "repository not found"), Assert.Single(results));
        var row = await world.RowAsync();
        Assert.Equal((true, "gone: repository not found", 1L), (row!.IsClosed, row.Outcome, row.Evaluated));
    }

    [Fact]
    public async Task A_Failure_That_Does_Not_Pass_Is_Published_On_The_Head()
    {
        GitHub.LoadFailure = new TransientException("GitHub is down");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        var results = await world.DrainAsync();

        Assert.Equal(new ProcessResult(ProcessStatus.Failed, "GitHub is down"), results[^1]);
        var run = Assert.Single(GitHub.Runs);
        Assert.Equal(CheckConclusion.Neutral, run.Conclusion);
        Assert.EndsWith(PullRequestBuilder.Sha(1).Value, run.ExternalId, StringComparison.Ordinal);
        Assert.Equal("failed: GitHub is down", (await world.RowAsync())!.Outcome);
    }

    [Fact]
    public async Task A_Failure_To_Publish_Even_The_Failure_Still_Ends_The_Claim()
    {
        GitHub.WriteFailure = new PermanentException("no permission");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        var results = await world.DrainAsync();

        Assert.Equal(new ProcessResult(ProcessStatus.Failed, "no permission"), results[^1]);
        Assert.Null((await world.RowAsync())!.LeaseUntil);
    }

    [Fact]
    public async Task A_Failed_Attempt_Does_Not_Make_The_Next_One_Wait_For_The_Lease()
    {
        GitHub.LoadFailure = new TransientException("GitHub is down");
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.StepAsync();
        GitHub.LoadFailure = null;
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(ProcessStatus.Done, Assert.Single(await world.StepAsync()).Status);
    }

    [Fact]
    public async Task The_Organisations_Policy_Stands_In_For_Seven_Days()
    {
        GitHub.OrganisationPolicy = new PolicyText(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1");
        await world.RequestAsync();
        await world.DrainAsync();

        world.Clock.Advance(TimeSpan.FromDays(6));
        GitHub.OrganisationPolicy = null;
        await world.RequestAsync();
        await world.DrainAsync();
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.RequestAsync();
        await world.DrainAsync();

        Assert.Equal([null, "version: 1", "version: 1"], GitHub.Loads.Select(l => l.LastGoodOrganisationPolicy?.Text));
        Assert.Equal([false, true, false], GitHub.Loads.Select(l => l.LastGoodStandsIn));
    }

    [Fact]
    public async Task Pull_Requests_On_One_Head_Share_Its_Check_Run()
    {
        GitHub.Snapshot = static key => new PullRequestBuilder().With(s => s with { Key = key, SameHead = [7, 8] }).Build();
        await world.RequestAsync();
        await world.RequestAsync(PipelineWorld.Key with { Number = 8 });

        await world.DrainAsync();

        Assert.Single(GitHub.Writes.OfType<ReportWrite.CreateCheckRun>());
        Assert.Contains("#7", Assert.Single(GitHub.Runs).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Sweep_Asks_Again_For_What_Has_Waited_Too_Long_And_For_Nothing_Else()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(14));
        var sweep = world.Services.GetRequiredService<EvaluationSweep>();
        Assert.Equal(0, await sweep.RunAsync(CancellationToken.None));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await sweep.RunAsync(CancellationToken.None));
        await world.DrainAsync();

        Assert.Equal(0, await sweep.RunAsync(CancellationToken.None));
        Assert.Single(GitHub.Comments);
    }

    [Fact]
    public async Task An_Unreadable_Request_Is_Kept()
    {
        await world.Storage.Queue.EnqueueAsync(QueueNames.Evaluations, "null"u8.ToArray(), TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(ProcessStatus.Failed, Assert.Single(await world.DrainAsync()).Status);
        Assert.Equal(2, world.Storage.Blobs.Names(BlobContainers.Failed).Count);
    }

    [Fact]
    public async Task A_Request_That_The_Host_Gave_Up_Is_Asked_Again_Later()
    {
        await world.RequestAsync();
        var message = Assert.Single(world.Storage.Queue.Hidden(QueueNames.Evaluations)).Body;
        await world.DrainAsync();
        await world.Services.GetRequiredService<EvaluationScheduler>().AddRequestAsync(PipelineWorld.Key, null, CancellationToken.None);

        var result = await world.Services.GetRequiredService<EvaluationConsumer>().TakeBackAsync(message, CancellationToken.None);
        Assert.Empty(await world.StepAsync());
        await world.DrainAsync();

        Assert.Equal(ProcessStatus.Deferred, result.Status);
        Assert.Equal(2, (await world.RowAsync())!.Evaluated);
    }

    /// <summary>The facts, and the evaluations of the month, as text.</summary>
    private async Task<IReadOnlyList<string>> KeptAsync()
    {
        var (key, now) = (PipelineWorld.Key, world.Clock.GetUtcNow());
        var history = await world.Storage.Evaluations.ListHistoryAsync(
            key.Installation, key.Repository, now.Year, now.Month, null, CancellationToken.None);
        var facts = (await world.FactsAsync())
            .Select(f => $"{f.At:O} {f.Kind} {f.Subject} {string.Join(' ', f.Data.OrderBy(d => d.Key, StringComparer.Ordinal))}");
        return [.. history.Items.Select(e => $"{e.Id} {e.HeadSha}"), .. facts];
    }
}
