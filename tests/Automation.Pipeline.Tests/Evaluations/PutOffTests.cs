using Automation.Core.Reporting;
using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Evaluations;

/// <summary>A report that has to wait for its turn is put back whole, as often as it takes.</summary>
public sealed class PutOffTests : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(20);

    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task It_Is_Written_When_The_Wait_Is_Over_And_Not_Before()
    {
        GitHub.WriteFailure = new TransientException("too many comments", Wait) { CountsAsAttempt = false };
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        var putOff = Assert.Single(await world.StepAsync());
        GitHub.WriteFailure = null;
        world.Clock.Advance(Wait - TimeSpan.FromSeconds(1));
        Assert.Empty(await world.StepAsync());
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var done = Assert.Single(await world.StepAsync());

        Assert.Equal((ProcessStatus.Deferred, ProcessStatus.Done), (putOff.Status, done.Status));
        Assert.Single(GitHub.Comments);
    }

    [Fact]
    public async Task It_Uses_Up_No_Attempts_And_Leaves_No_Claim()
    {
        GitHub.WriteFailure = new TransientException("too many comments", Wait) { CountsAsAttempt = false };
        await world.RequestAsync();

        for (var i = 0; i < 30; i++)
        {
            world.Clock.Advance(Wait);
            Assert.Equal(ProcessStatus.Deferred, Assert.Single(await world.StepAsync()).Status);
            Assert.Null((await world.RowAsync())!.LeaseUntil);
        }

        GitHub.WriteFailure = null;
        await world.DrainAsync();
        Assert.Equal("automation/review", Assert.Single(GitHub.Runs).Name);
        Assert.Equal(1, (await world.RowAsync())!.Evaluated);
    }

    [Fact]
    public async Task The_Sweep_Does_Not_Ask_For_It_Meanwhile()
    {
        GitHub.WriteFailure = new TransientException("too many comments", TimeSpan.FromHours(1)) { CountsAsAttempt = false };
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.StepAsync();

        world.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(0, await world.Services.GetRequiredService<EvaluationSweep>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_Says_That_Nothing_Could_Be_Checked_Waits_For_Its_Turn_Too()
    {
        GitHub.LoadFailure = new PermanentException("no permission");
        GitHub.WriteFailure = new TransientException("GitHub has asked to wait", Wait) { CountsAsAttempt = false };
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        var putOff = Assert.Single(await world.StepAsync());
        GitHub.WriteFailure = null;
        world.Clock.Advance(Wait);
        var done = Assert.Single(await world.StepAsync());

        Assert.Equal((ProcessStatus.Deferred, ProcessStatus.Failed), (putOff.Status, done.Status));
        Assert.Equal("Could not be checked: no permission", Assert.Single(GitHub.Runs).Title);
    }

    [Fact]
    public async Task A_Merge_Group_Waits_For_Its_Turn_Without_Using_Up_Attempts()
    {
        GitHub.WriteFailure = new TransientException("GitHub has asked to wait", Wait) { CountsAsAttempt = false };
        await world.SendAsync("merge_group", TestPayloads.MergeGroup(7), "d1");

        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(ProcessStatus.Deferred, Assert.Single(await world.StepAsync()).Status);
            world.Clock.Advance(Wait);
        }

        GitHub.WriteFailure = null;
        await world.DrainAsync();
        Assert.Equal("done", (await world.RecordAsync("d1"))!.Outcome);
        Assert.All(GitHub.RunsOn(PullRequestBuilder.Sha(50)), r => Assert.NotNull(r.Conclusion));
        Assert.NotEmpty(GitHub.RunsOn(PullRequestBuilder.Sha(50)));
    }

    [Fact]
    public async Task The_Check_Runs_Of_An_Ordinary_Head_Are_Read_Once()
    {
        var operations = new List<string>();
        var worker = world.NewWorker(operation =>
        {
            operations.Add(operation);
            return Task.CompletedTask;
        });
        await world.RequestAsync();

        await world.DrainAsync(worker);

        Assert.Equal(
            ["github/load", "github/write", "github/write"],
            operations.Where(o => o.StartsWith("github/", StringComparison.Ordinal)));
        Assert.Single(GitHub.Writes.OfType<ReportWrite.CreateCheckRun>());
    }
}
