using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Tests.Retaining;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Evaluations;

/// <summary>What readers see where the last attempt failed: never a silent pass, never a check left hanging.</summary>
public sealed class FailedEvaluationTests : IDisposable
{
    private static readonly PullRequestKey Eighth = PipelineWorld.Key with { Number = 8 };

    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_The_Repository_Enforces_Fails_On_A_Pull_Request_That_Was_Never_Read()
    {
        GitHub.Policy = Policy(PracticeMode.Enforce);
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.DrainAsync();

        GitHub.LoadFailure = new TransientException("GitHub is down");
        GitHub.Snapshot = key => new PullRequestBuilder().With(s => s with { Key = key, HeadSha = PullRequestBuilder.Sha(8) }).Build();
        await world.RequestAsync(Eighth, new(PullRequestBuilder.Opened, PullRequestBuilder.Sha(8), false));
        await world.DrainAsync();

        var run = Assert.Single(GitHub.RunsOn(PullRequestBuilder.Sha(8)));
        Assert.Equal((CheckConclusion.Failure, "Could not be checked: GitHub is down"), (run.Conclusion, run.Title));
    }

    [Fact]
    public async Task A_Policy_That_Was_Read_Decides_Though_The_Rest_Failed()
    {
        GitHub.Policy = Policy(PracticeMode.Enforce);
        await world.RequestAsync();

        await world.DrainAsync(WithoutFacts());

        Assert.Equal(CheckConclusion.Failure, Assert.Single(GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task What_Is_Overridden_For_One_Pull_Request_Does_Not_Decide_For_Others()
    {
        GitHub.Policy = EnforcedWhere("labels: [strict]");
        GitHub.Snapshot = static key => new PullRequestBuilder().Label("strict").With(s => s with { Key = key }).Build();
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.DrainAsync();

        var repository = await world.Storage.Repositories.GetAsync(
            PipelineWorld.Key.Installation, PipelineWorld.Key.Repository, CancellationToken.None);
        var evaluation = await world.Storage.Evaluations.GetLatestAsync(PipelineWorld.Key, CancellationToken.None);
        Assert.Equal(PracticeMode.Warn, repository!.Modes![PracticeIds.Review]);
        Assert.Equal(PracticeMode.Enforce, evaluation!.Evaluation.Modes[PracticeIds.Review]);
    }

    [Fact]
    public async Task What_Is_Overridden_For_The_Pull_Request_Decides_Though_The_Rest_Failed()
    {
        GitHub.Policy = EnforcedWhere("branches: [main]");
        await world.RequestAsync();

        await world.DrainAsync(WithoutFacts());

        Assert.Equal(CheckConclusion.Failure, Assert.Single(GitHub.Runs).Conclusion);
    }

    [Fact]
    public async Task A_Required_Check_Concludes_Where_The_Practice_Is_Only_Observed()
    {
        GitHub.Policy = Policy(PracticeMode.Observe);
        GitHub.RequiredChecks = new HashSet<string> { "automation/review" };
        await world.RequestAsync();

        await world.DrainAsync(WithoutFacts());

        var run = Assert.Single(GitHub.Runs);
        Assert.Equal((CheckConclusion.Neutral, "Not enforced here"), (run.Conclusion, run.Title));
    }

    [Fact]
    public async Task Of_An_Unexpected_Exception_Readers_Learn_The_Type_And_Operators_The_Text()
    {
        GitHub.LoadFailure = new InvalidOperationException("/srv/secret is not what it seems");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        await world.DrainAsync();

        var run = Assert.Single(GitHub.Runs);
        Assert.Equal("Could not be checked: internal error (InvalidOperationException)", run.Title);
        Assert.DoesNotContain("secret", run.Summary, StringComparison.Ordinal);
        Assert.Contains("/srv/secret", (await world.RowAsync())!.Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Could_Not_Even_Be_Told_Is_Tried_Again_At_Night()
    {
        (GitHub.LoadFailure, GitHub.WriteFailure) = (new TransientException("GitHub is down"), new TransientException("GitHub is down"));
        await RetentionWorld.InstallAsync(world);
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.DrainAsync();
        Assert.Empty(GitHub.Runs);

        (GitHub.LoadFailure, GitHub.WriteFailure) = (null, null);
        var asked = await world.Services.GetRequiredService<NightlySweep>().RunAsync(CancellationToken.None);
        await world.DrainAsync();

        Assert.Equal(1, asked);
        Assert.NotNull(Assert.Single(GitHub.Runs).Conclusion);
        Assert.Null((await world.RowAsync())!.RecheckAt);
    }

    [Fact]
    public async Task The_Row_Knows_Which_Report_Stands_After_A_Failure()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));
        await world.DrainAsync();
        var before = (await world.RowAsync())!.PublishedHash;

        GitHub.LoadFailure = new PermanentException("no permission");
        await world.RequestAsync();
        await world.DrainAsync();

        Assert.NotEqual(before, (await world.RowAsync())!.PublishedHash);
    }

    private static EffectivePolicy EnforcedWhere(string condition) => new PolicyResolver([]).Resolve(
    [
        new PolicyText(
            PolicyLayerKind.Repository,
            PolicyResolver.FilePath,
            $"version: 1\noverrides: [{{ when: {{ {condition} }}, practices: {{ review: {{ mode: enforce }} }} }}]"),
    ]);

    private static EffectivePolicy Policy(PracticeMode mode) => EffectivePolicy.Default with
    {
        Policy = AutomationPolicy.Default with { Review = AutomationPolicy.Default.Review with { Mode = mode } },
    };

    /// <summary>A worker that reads GitHub, and then finds that facts cannot be stored.</summary>
    private ServiceProvider WithoutFacts() => world.NewWorker(static operation =>
        operation.StartsWith("Facts/", StringComparison.Ordinal)
            ? throw new PermanentException("The store is damaged.")
            : Task.CompletedTask);
}
