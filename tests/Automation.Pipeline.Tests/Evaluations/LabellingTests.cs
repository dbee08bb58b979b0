using Automation.Core.Labels;
using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Tests.Evaluations;

/// <summary>Labels follow the report, and never stand in its way.</summary>
public sealed class LabellingTests : IDisposable
{
    private readonly PipelineWorld world = new();

    public LabellingTests() => GitHub.Policy = EffectivePolicy.Default with
    {
        Policy = AutomationPolicy.Default with { Labels = new LabelSettings { Size = true } },
    };

    private GitHubState GitHub => world.GitHub.State;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task They_Are_Written_Last_And_Once()
    {
        await world.RequestAsync();
        await world.DrainAsync();
        await world.RequestAsync();
        await world.DrainAsync();

        Assert.Equal(["size/XS"], Assert.IsType<ReportWrite.AddLabels>(GitHub.Writes[^1]).Names);
        Assert.Single(GitHub.Writes, w => w.IsLabelling);
        Assert.Equal(["size/XS"], GitHub.Labels.Ours);
    }

    [Fact]
    public async Task A_Size_That_Has_Changed_Takes_The_Place_Of_The_One_Before()
    {
        GitHub.Labels = new PublishedLabels(["size/M"], ["size/L"], []);
        await world.RequestAsync();

        await world.DrainAsync();

        Assert.Equal(["size/M"], GitHub.Labels.Others);
        Assert.Equal(["size/XS"], GitHub.Labels.Ours);
    }

    [Fact]
    public async Task A_Missing_Permission_For_Labels_Leaves_The_Report_As_It_Should_Be()
    {
        GitHub.LabelFailure = new PermanentException("the App may not");
        await world.RequestAsync();

        var results = await world.DrainAsync();

        Assert.All(results, r => Assert.Equal(ProcessStatus.Done, r.Status));
        await AssertReportAsync();
    }

    [Fact]
    public async Task What_May_Pass_Is_Tried_Again()
    {
        GitHub.LabelFailure = new TransientException("GitHub is down");
        await world.RequestAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        await world.StepAsync();
        GitHub.LabelFailure = null;
        await world.DrainAsync();

        Assert.Equal(["size/XS"], GitHub.Labels.Ours);
        await AssertReportAsync();
    }

    [Fact]
    public async Task What_Does_Not_Pass_Is_Given_Up_And_The_Report_Stands()
    {
        GitHub.LabelFailure = new TransientException("GitHub is down");
        await world.RequestAsync();

        await world.DrainAsync();

        Assert.Empty(GitHub.Labels.Ours);
        await AssertReportAsync();
    }

    [Fact]
    public async Task A_Pull_Request_That_Could_Not_Be_Evaluated_Keeps_Its_Labels()
    {
        GitHub.Labels = new PublishedLabels([], ["size/L"], []);
        GitHub.LoadFailure = new TransientException("GitHub is down");
        await world.RequestAsync(sighting: new(PullRequestBuilder.Opened, PullRequestBuilder.Sha(1), false));

        await world.DrainAsync();

        Assert.Equal(["size/L"], GitHub.Labels.Ours);
    }

    /// <summary>Written once, and the evaluation has ended well.</summary>
    private async Task AssertReportAsync()
    {
        Assert.DoesNotContain("Could not be checked", Assert.Single(GitHub.Runs).Title, StringComparison.Ordinal);
        Assert.Single(GitHub.Comments);
        Assert.Single(GitHub.Writes.OfType<ReportWrite.CreateCheckRun>());
        var row = (await world.RowAsync())!;
        Assert.Equal((1L, (string?)null), (row.Evaluated, row.Outcome));
    }
}
