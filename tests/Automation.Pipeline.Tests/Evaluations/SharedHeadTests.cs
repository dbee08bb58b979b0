using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Evaluations;

public sealed class SharedHeadTests : IDisposable
{
    private readonly PipelineWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(true, "Worst of 3")]
    [InlineData(false, "Passed")]
    public async Task Pull_Requests_Of_One_Head_That_Are_Evaluated_At_Once_Share_One_Check_Run(bool known, string title)
    {
        PullRequestKey[] keys = [PipelineWorld.Key, PipelineWorld.Key with { Number = 8 }, PipelineWorld.Key with { Number = 9 }];
        world.GitHub.State.Snapshot = key => new PullRequestBuilder()
            .With(s => s with { Key = key, SameHead = [.. keys.Where(k => known && k != key).Select(k => k.Number)] }).Build();
        var worker = world.NewWorker(AllLoadBeforeAnyWrites(keys.Length));

        await Task.WhenAll(keys.Select(k => world.RequestAsync(k)));
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        var evaluator = worker.GetRequiredService<PullRequestEvaluator>();
        var outcomes = await Task.WhenAll(keys.Select(k => evaluator.EvaluateAsync(RequestOf(k), isLast: false, CancellationToken.None)));

        Assert.All(outcomes, o => Assert.IsType<EvaluationOutcome.Evaluated>(o));
        Assert.Contains(title, Assert.Single(world.GitHub.State.Runs).Title, StringComparison.Ordinal);
        Assert.Equal(3, world.GitHub.State.Comments.Count);
    }

    /// <summary>Holds every write back until each of the workers has loaded its snapshot, on which nothing stands yet.</summary>
    private static Func<string, Task> AllLoadBeforeAnyWrites(int workers)
    {
        var loaded = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return operation =>
        {
            if (operation == "github/load" && Interlocked.Increment(ref loaded) == workers)
            {
                all.SetResult();
            }

            return operation == "github/write" ? all.Task : Task.CompletedTask;
        };
    }

    private static EvaluationRequest RequestOf(PullRequestKey key) => new()
    {
        InstallationId = key.Installation.Value,
        RepositoryId = key.Repository.Value,
        Number = key.Number,
    };
}
