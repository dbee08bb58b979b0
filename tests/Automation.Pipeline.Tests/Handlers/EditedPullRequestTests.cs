using Automation.Core.Policies;
using Automation.Core.Reporting;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>A new title, text or base has a pull request evaluated again, on what GitHub shows and never on what an event says.</summary>
public sealed class EditedPullRequestTests : IDisposable
{
    private static readonly DateTimeOffset Edited = PullRequestBuilder.Opened.AddHours(5);

    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    private string Shown => GitHub.Runs.Single(r => r.Name == "automation/review").Summary;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_New_Title_Has_It_Evaluated_Again()
    {
        await SendAsync(TestPayloads.PullRequest("opened"), "opened");
        Show(static s => s with { Title = "fix: another title", UpdatedAt = Edited });

        await SendAsync(TestPayloads.PullRequest("edited", Edited), "edited");

        Assert.Contains("title: fix: another title", Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Old_Event_That_Is_Delivered_Again_Does_Not_Bring_The_Old_Title_Back()
    {
        var old = TestPayloads.PullRequest("opened");
        await SendAsync(old, "opened");
        Show(static s => s with { Title = "fix: another title", UpdatedAt = Edited });
        await SendAsync(TestPayloads.PullRequest("edited", Edited), "edited");
        var loads = GitHub.Loads.Count;

        await SendAsync(old, "delivered-again");

        Assert.Equal(loads + 1, GitHub.Loads.Count);
        Assert.Equal(Edited, GitHub.Loads[^1].NotBefore);
        Assert.Contains("title: fix: another title", Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_New_Base_Brings_The_Policy_Of_That_Base()
    {
        await SendAsync(TestPayloads.PullRequest("opened"), "opened");
        Show(static s => s with { BaseRef = "release", UpdatedAt = Edited });
        GitHub.Policy = EffectivePolicy.Default with
        {
            Policy = new AutomationPolicy { Review = new ReviewSettings { Mode = PracticeMode.Enforce } },
            Hash = "release",
        };

        await SendAsync(TestPayloads.PullRequest("edited", Edited), "edited");

        Assert.Contains("mode `enforce`", Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Answer_From_Before_The_Edit_Is_Not_Taken()
    {
        await SendAsync(TestPayloads.PullRequest("opened"), "opened");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("edited", Edited), "edited");
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        await world.StepAsync();
        Show(static s => s with { Title = "fix: another title", UpdatedAt = Edited });
        await world.DrainAsync();

        Assert.Contains("title: fix: another title", Shown, StringComparison.Ordinal);
        Assert.Equal(CheckConclusion.Success, GitHub.Runs.Single(r => r.Name == "automation/review").Conclusion);
    }

    private void Show(Func<Core.Snapshots.PullRequestSnapshot, Core.Snapshots.PullRequestSnapshot> change) =>
        GitHub.Snapshot = key => change(new PullRequestBuilder().With(s => s with { Key = key }).Build());

    private async Task SendAsync(string payload, string delivery)
    {
        await world.SendAsync("pull_request", payload, delivery);
        await world.DrainAsync();
    }
}
