using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>A merge queue is always answered, and never with more than was seen.</summary>
public sealed class MergeGroupTests : IDisposable
{
    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    private PublishedCheckRun Run => RunOf("automation/review");

    private PublishedCheckRun Policy => RunOf("automation/policy");

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

    [Fact]
    public async Task A_Group_Of_Several_Names_Each_Of_Them()
    {
        GitHub.InRange = [7, 8, 9];

        await HandleAsync(TestPayloads.MergeGroup(9));

        Assert.All([7, 8, 9], n => Assert.Contains($"#{n} feat", Run.Summary, StringComparison.Ordinal));
        Assert.All([7, 8, 9], n => Assert.Contains($"#{n} feat", Policy.Summary, StringComparison.Ordinal));
        Assert.Equal((CheckConclusion.Success, CheckConclusion.Success), (Run.Conclusion, Policy.Conclusion));
    }

    [Fact]
    public async Task A_Member_That_Is_Unknown_To_GitHub_Is_Not_Passed_Over()
    {
        GitHub.InRange = [7, 8];
        GitHub.Snapshot = key => key.Number == 7
            ? new PullRequestBuilder().With(s => s with { Key = key }).Build()
            : throw new PermanentException("there is no such pull request");

        await HandleAsync(TestPayloads.MergeGroup(7));

        Assert.NotEqual(CheckConclusion.Success, Run.Conclusion);
        Assert.Equal(CheckConclusion.Failure, Policy.Conclusion);
        Assert.Contains("there is no such pull request", Policy.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Member_Whose_Policy_Is_Not_Valid_Fails_The_Policys_Check_Of_The_Group()
    {
        var problem = new PolicyProblem(PolicyResolver.FilePath, 3, 1, "Unknown key 'reveiw'.");
        GitHub.InRange = [7, 8];
        GitHub.Proposed = key => key.Number == 8 ? EffectivePolicy.Default with { Problems = [problem] } : null;

        await HandleAsync(TestPayloads.MergeGroup(8));

        Assert.Equal((CheckConclusion.Success, CheckConclusion.Failure), (Run.Conclusion, Policy.Conclusion));
    }

    [Fact]
    public async Task A_Member_With_Commits_That_Were_Not_Evaluated_Yet_Is_Evaluated_Now()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "opened");
        await world.DrainAsync();
        GitHub.Snapshot = static key => new PullRequestBuilder()
            .With(s => s with { Key = key, HeadSha = PullRequestBuilder.Sha(3), UpdatedAt = PullRequestBuilder.Opened.AddHours(5) })
            .Build();
        var pushed = TestPayloads.PullRequest("synchronize", PullRequestBuilder.Opened.AddHours(5))
            .Replace(PullRequestBuilder.Sha(1).Value, PullRequestBuilder.Sha(3).Value, StringComparison.Ordinal);
        await world.SendAsync("pull_request", pushed, "pushed");
        await world.StepAsync();
        GitHub.InRange = [7];

        await world.SendAsync("merge_group", TestPayloads.MergeGroup(7), "d1");
        await world.StepAsync();

        Assert.NotNull(Run.Conclusion);
        var row = (await world.RowAsync())!;
        Assert.Equal((row.Requested, PullRequestBuilder.Sha(3)), (row.Evaluated, row.HeadSha));
    }

    [Fact]
    public async Task A_Group_Is_Concluded_After_The_Last_Attempt_Whatever_Failed()
    {
        GitHub.RangeFailure = new InvalidOperationException("a defect");
        GitHub.LoadFailure = new InvalidOperationException("another defect");

        var record = await HandleAsync(TestPayloads.MergeGroup(7));

        Assert.Equal("done", record.Outcome);
        Assert.NotNull(Run.Conclusion);
        Assert.Equal(CheckConclusion.Failure, Policy.Conclusion);
        Assert.DoesNotContain("defect", Run.Summary + Policy.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Group_That_The_Host_Was_Lost_At_Is_Concluded_And_Its_Delivery_Kept_As_Failed()
    {
        await world.SendAsync("merge_group", TestPayloads.MergeGroup(7), "d1");
        var message = world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body;

        await world.Services.GetRequiredService<DeliveryProcessor>().GiveUpAsync(message, "taken too often", CancellationToken.None);

        Assert.Equal("failed", (await world.RecordAsync("d1"))!.Outcome);
        Assert.Equal((CheckConclusion.Failure, CheckConclusion.Failure), (Run.Conclusion, Policy.Conclusion));
        Assert.Contains("given up", Run.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Group_That_Is_Given_Up_While_GitHub_Is_Down_Is_Kept_As_Failed_All_The_Same()
    {
        await world.SendAsync("merge_group", TestPayloads.MergeGroup(7), "d1");
        var message = world.Storage.Queue.Visible(QueueNames.Deliveries).Single().Body;
        GitHub.WriteFailure = new TransientException("GitHub is down");

        var result = await world.Services.GetRequiredService<DeliveryProcessor>()
            .GiveUpAsync(message, "taken too often", CancellationToken.None);

        Assert.Equal(ProcessStatus.Failed, result.Status);
    }

    private PublishedCheckRun RunOf(string name) => Assert.Single(GitHub.RunsOn(PullRequestBuilder.Sha(50)), r => r.Name == name);

    private async Task<DeliveryRecord> HandleAsync(string payload)
    {
        Assert.Equal("queued", (await world.SendAsync("merge_group", payload, "d1")).StatusWord);
        await world.DrainAsync();
        return (await world.RecordAsync("d1"))!;
    }
}
