using System.Text.Json.Nodes;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Testing.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Deliveries;

/// <summary>What happens in a review, in the payloads of GitHub's own examples, has the pull request evaluated.</summary>
public sealed class ReviewExampleTests : IDisposable
{
    private static readonly PullRequestKey Key = new(new InstallationId(1), new RepositoryId(186853002), 2);

    private readonly PipelineWorld world = new(
        static services => services.RemoveAll<IPractice>().AddSingleton<IPractice, ReviewPractice>());

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("pull_request_review", "submitted")]
    [InlineData("pull_request_review", "edited")]
    [InlineData("pull_request_review", "dismissed")]
    [InlineData("pull_request_review_thread", "resolved")]
    [InlineData("pull_request_review_thread", "unresolved")]
    [InlineData("pull_request", "review_requested")]
    [InlineData("pull_request", "review_request_removed")]
    [InlineData("pull_request", "ready_for_review")]
    [InlineData("pull_request", "converted_to_draft")]
    [InlineData("pull_request", "synchronize")]
    public async Task It_Leads_To_An_Evaluation(string eventName, string action)
    {
        await SendAsync(eventName, action);

        Assert.Equal(Key, Assert.Single(world.GitHub.State.Loads).Key);
        Assert.Equal(1, (await world.RowAsync(Key))!.Evaluated);
        Assert.Single(world.GitHub.State.Comments);
    }

    [Fact]
    public async Task A_Dismissed_Approval_Is_Missing_From_Then_On()
    {
        Stands(ReviewState.Approved);
        await SendAsync("pull_request_review", "submitted");
        Assert.DoesNotContain("review/approvals", await FoundAsync());

        Stands(ReviewState.Dismissed);
        await SendAsync("pull_request_review", "dismissed");

        Assert.Contains("review/approvals", await FoundAsync());
    }

    private void Stands(ReviewState state) => world.GitHub.State.Snapshot =
        key => new PullRequestBuilder().Review("reviewer", state).With(s => s with { Key = key }).Build();

    private async Task<IEnumerable<string>> FoundAsync() =>
        (await world.Storage.Evaluations.GetLatestAsync(Key, default))!.Evaluation.Results.SelectMany(r => r.Findings).Select(f => f.Rule);

    private async Task SendAsync(string eventName, string action)
    {
        var id = $"{eventName}-{action}".Replace('_', '-');
        await world.SendAsync(eventName, await ExampleAsync(eventName, action), id);
        await world.DrainAsync();
    }

    /// <summary>The examples hold no edited review: it is a submitted one that says so.</summary>
    private static async Task<string> ExampleAsync(string eventName, string action)
    {
        var example = (await WebhookExamples.ReadAsync())
            .Where(e => e.Event == eventName)
            .Select(e => JsonNode.Parse(e.Payload)!.AsObject())
            .First(e => (string?)e["action"] == (action == "edited" ? "submitted" : action) && e["installation"] is not null);
        example["action"] = action;
        return example.ToJsonString();
    }
}
