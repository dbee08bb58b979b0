using Automation.Core.Reporting;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>A merge queue is always answered, and never with more than was seen.</summary>
public sealed class MergeGroupTests : IDisposable
{
    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    private PublishedCheckRun Run => Assert.Single(GitHub.RunsOn(PullRequestBuilder.Sha(50)));

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Group_Whose_Members_Cannot_All_Be_Found_Does_Not_Pass()
    {
        GitHub.RangeFailure = new PermanentException("GitHub refused to answer (403)");

        var record = await HandleAsync(TestPayloads.MergeGroup(7));

        Assert.Equal("done", record.Outcome);
        Assert.NotEqual(CheckConclusion.Success, Run.Conclusion);
        Assert.Contains("could not all be found", Run.Summary + Run.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Group_Without_A_Name_That_Cannot_Be_Read_Fails()
    {
        GitHub.RangeFailure = new TransientException("GitHub is down");

        await HandleAsync(TestPayloads.MergeGroup(7).Replace("pr-7-", "pr-x-", StringComparison.Ordinal));

        Assert.Equal(CheckConclusion.Failure, Run.Conclusion);
    }

    [Fact]
    public async Task A_Group_Of_A_Repository_That_Is_Gone_Ends_As_Gone()
    {
        GitHub.GoneReason = "the App is not installed there any more";

        var record = await HandleAsync(TestPayloads.MergeGroup(7));

        Assert.Equal("gone", record.Outcome);
        Assert.Empty(GitHub.Writes);
    }

    private async Task<DeliveryRecord> HandleAsync(string payload)
    {
        Assert.Equal("queued", (await world.SendAsync("merge_group", payload, "d1")).StatusWord);
        await world.DrainAsync();
        return (await world.RecordAsync("d1"))!;
    }
}
