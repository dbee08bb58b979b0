using Automation.Core.Reporting;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>The claim and fence protocol, in every order of two workers' steps.</summary>
public sealed class EvaluationClaimTests
{
    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    [InlineData(Mishaps.Stall)]
    internal void Two_Requests_For_One_Pull_Request_Publish_Once(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var world = NewWorld();
            Run(world.RequestAsync());
            Run(world.RequestAsync());
            world.Clock.Advance(TimeSpan.FromSeconds(2));
            return new Scenario(world, PublishedOnceAsync).Consumer(QueueNames.Evaluations).Consumer(QueueNames.Evaluations);
        });

        Assert.InRange(runs, 50, 25_000);
    }

    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    internal void A_Change_During_An_Evaluation_Is_Evaluated_Too(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var world = NewWorld();
            Run(world.RequestAsync());
            world.Clock.Advance(TimeSpan.FromSeconds(2));
            return new Scenario(world, ShowsTheNewTitleAsync)
                .Consumer(QueueNames.Evaluations)
                .Worker((services, stop) => ChangeAsync(world, services, stop));
        });

        Assert.InRange(runs, 50, 20_000);
    }

    /// <summary>Someone edits the pull request, and its webhook asks for an evaluation.</summary>
    private static async Task ChangeAsync(PipelineWorld world, IServiceProvider services, Func<string, Task> stop)
    {
        await stop("github/change");
        world.GitHub.State.Snapshot = static key => new PullRequestBuilder()
            .With(s => s with { Key = key, Title = "feat: changed", UpdatedAt = s.UpdatedAt.AddMinutes(1) })
            .Build();
        await services.GetRequiredService<EvaluationScheduler>().RequestAsync(PipelineWorld.Key, null, CancellationToken.None);
    }

    private static async Task PublishedOnceAsync(PipelineWorld world)
    {
        var writes = world.GitHub.State.Writes;
        Assert.Single(writes.OfType<ReportWrite.CreateCheckRun>());
        Assert.Single(writes.OfType<ReportWrite.CreateComment>());
        Assert.Equal(2, writes.Count);
        await AnsweredAsync(world);
    }

    private static async Task ShowsTheNewTitleAsync(PipelineWorld world)
    {
        var row = await world.RowAsync();
        if (row!.Requested == 2)
        {
            Assert.Contains("feat: changed", world.GitHub.State.Comments.Single().Body, StringComparison.Ordinal);
        }

        Assert.Single(world.GitHub.State.Writes.OfType<ReportWrite.CreateCheckRun>());
        Assert.Single(world.GitHub.State.Writes.OfType<ReportWrite.CreateComment>());
        await AnsweredAsync(world);
    }

    private static async Task AnsweredAsync(PipelineWorld world)
    {
        var row = await world.RowAsync();
        Assert.Equal(row!.Requested, row.Evaluated);
        Assert.Null(row.LeaseUntil);
        Assert.Null(row.WaitingSince);
        Assert.NotNull(row.PublishedHash);
        var stored = await world.Storage.Evaluations.GetLatestAsync(PipelineWorld.Key, CancellationToken.None);
        Assert.Equal(row.Fence, stored!.Sequence);
    }

    /// <summary>The sweep finds the pull requests of the repositories that are known.</summary>
    private static PipelineWorld NewWorld()
    {
        var world = new PipelineWorld();
        var (installation, repository, _) = PipelineWorld.Key;
        Run(world.Storage.Installations.SaveAsync(new Installation { Id = installation, Account = "octo-org" }, CancellationToken.None));
        var name = new RepositoryName("octo-org", "octo-repo");
        var record = new RepositoryRecord { Installation = installation, Id = repository, Name = name };
        Run(world.Storage.Repositories.SaveAsync(record, CancellationToken.None));
        Run(DecisionWorld.ReadAsync(world));
        return world;
    }

    private static void Run(Task task) => Assert.True(task.IsCompletedSuccessfully);
}
