using Automation.Core.Policies;
using Automation.Core.Reporting;

namespace Automation.Pipeline.Tests.Evaluations;

/// <summary>A pull request that changes the policy has one more check, which is kept up to date as all are.</summary>
public sealed class PolicyChangeTests : IDisposable
{
    private const string Name = "automation/policy";

    private static readonly EffectivePolicy Stricter = EffectivePolicy.Default with
    {
        Policy = new AutomationPolicy { Review = new ReviewSettings { Mode = PracticeMode.Enforce } },
        Sources = [PolicyResolver.FilePath],
    };

    private static readonly EffectivePolicy Broken = EffectivePolicy.Default with
    {
        Problems = [new PolicyProblem(PolicyResolver.FilePath, 2, 1, "Unknown key 'reveiw'.")],
    };

    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    private PublishedCheckRun Run => GitHub.Runs.Last(r => r.Name == Name);

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task It_Is_Told_What_The_Change_Would_Do_And_Judged_By_The_Policy_In_Force()
    {
        GitHub.Proposed = _ => Stricter;

        await EvaluateAsync();

        Assert.Equal((CheckConclusion.Success, "1 change of the policy"), (Run.Conclusion, Run.Title));
        Assert.Contains("would block merges", Run.Summary, StringComparison.Ordinal);
        Assert.Contains("mode `warn`", GitHub.Runs.Single(r => r.Name == "automation/review").Summary, StringComparison.Ordinal);
        Assert.Contains(Name, Assert.Single(GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_That_Is_Not_Valid_Fails_Its_Check_And_No_Other()
    {
        GitHub.Proposed = _ => Broken;

        await EvaluateAsync();

        Assert.Equal(CheckConclusion.Failure, Run.Conclusion);
        Assert.Equal(CheckConclusion.Success, GitHub.Runs.Single(r => r.Name == "automation/review").Conclusion);
    }

    [Fact]
    public async Task Once_The_Policy_Is_Left_Alone_The_Check_That_Stands_Passes()
    {
        GitHub.Proposed = _ => Broken;
        await EvaluateAsync();
        GitHub.Proposed = _ => null;

        await EvaluateAsync();

        Assert.Equal((CheckConclusion.Success, "The policy is not changed here"), (Run.Conclusion, Run.Title));
    }

    [Fact]
    public async Task The_Same_Again_Writes_Nothing()
    {
        GitHub.Proposed = _ => Stricter;
        await EvaluateAsync();
        var writes = GitHub.Writes.Count;

        await EvaluateAsync();

        Assert.Equal(writes, GitHub.Writes.Count);
    }

    [Fact]
    public async Task Its_Check_Is_Run_Again_Like_Any_Other()
    {
        GitHub.Proposed = _ => Stricter;
        await EvaluateAsync();

        await world.SendAsync("check_run", TestPayloads.Rerun($"{Name}/{PullRequestBuilder.Sha(1)}", 7), "again");
        await world.DrainAsync();

        Assert.Equal(2, GitHub.Runs.Count(r => r.Name == Name));
    }

    [Fact]
    public async Task Where_The_Head_Is_Shared_The_Worst_Stands()
    {
        GitHub.Snapshot = static key => new PullRequestBuilder().With(s => s with { Key = key, SameHead = [15 - key.Number] }).Build();
        GitHub.Proposed = key => key.Number == 7 ? Broken : null;
        await EvaluateAsync();

        await EvaluateAsync(PipelineWorld.Key with { Number = 8 });

        Assert.Equal(CheckConclusion.Failure, Run.Conclusion);
        Assert.StartsWith("Worst of 2", Run.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Required_Check_Concludes_Also_Where_Nothing_Could_Be_Evaluated()
    {
        GitHub.RequiredChecks = new HashSet<string> { Name };
        await EvaluateAsync();
        GitHub.LoadFailure = new TransientException("GitHub is down.");

        await EvaluateAsync();

        Assert.Equal((CheckConclusion.Failure, "Could not be checked: GitHub is down."), (Run.Conclusion, Run.Title));
    }

    private async Task EvaluateAsync(PullRequestKey? key = null)
    {
        await world.RequestAsync(key);
        await world.DrainAsync();
    }
}
