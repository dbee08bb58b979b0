using System.Text.Json;
using Automation.Testing.Servers;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>What real payloads leave in the facts.</summary>
public sealed class FactNotesTests : IDisposable
{
    private readonly PipelineWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("opened", FactKinds.PullRequestOpened)]
    [InlineData("labeled", FactKinds.PullRequestOpened)]
    [InlineData("ready_for_review", FactKinds.PullRequestOpened, FactKinds.PullRequestReady)]
    [InlineData("converted_to_draft", FactKinds.PullRequestDrafted, FactKinds.PullRequestOpened)]
    [InlineData("reopened", FactKinds.PullRequestOpened, FactKinds.PullRequestReopened)]
    [InlineData("closed", FactKinds.PullRequestClosed, FactKinds.PullRequestOpened)]
    public async Task Every_Event_Of_A_Pull_Request_Repeats_Its_Opening_And_Tells_Its_Turn(string action, params string[] kinds)
    {
        var facts = await FactsOfAsync("pull_request", action);

        Assert.Equal(kinds, facts.Select(f => f.Kind).Order(StringComparer.Ordinal));
        var opened = Assert.Single(facts, f => f.Kind == FactKinds.PullRequestOpened);
        Assert.Equal(new DateTimeOffset(2019, 5, 15, 15, 20, 33, TimeSpan.Zero), opened.At);
        Assert.Equal(("0000000002", "Update the README with new information."), (opened.Subject, opened.Data["title"]));
        Assert.All(facts.Except([opened]), f => Assert.Matches("^0000000002-1520|^0000000002-1521", f.Subject));
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Opened_As_A_Draft_Is_Drafted_At_Once()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened").Replace("\"draft\":false", "\"draft\":true", StringComparison.Ordinal));
        await world.DrainAsync();

        var drafted = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.PullRequestDrafted);
        Assert.Equal((PullRequestBuilder.Opened, "0000000007-090000"), (drafted.At, drafted.Subject));
    }

    [Fact]
    public async Task A_Review_Tells_Of_Its_Pull_Request()
    {
        var review = Assert.Single(await FactsOfAsync("pull_request_review", "submitted"));

        Assert.Equal((FactKinds.ReviewSubmitted, new DateTimeOffset(2019, 5, 15, 15, 20, 38, TimeSpan.Zero)), (review.Kind, review.At));
        Assert.Equal(("0000000002", "true", "2019-05-15T15:20:33.0000000Z"), (review.Data["number"], review.Data["open"], review.Data["created"]));
    }

    [Fact]
    public async Task A_Commit_Is_Dated_By_Its_Push_And_Knows_Where_The_Push_Ended()
    {
        var commit = Assert.Single(await FactsOfAsync("push", null));

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_557_933_657), commit.At);
        Assert.Equal("6113728f27ae82c7b1a177c8d03f9e96e0adf246", commit.Data["push"]);
    }

    [Fact]
    public async Task An_Opened_Issue_Knows_Its_Milestones_Date()
    {
        await world.SendAsync("issues", TestPayloads.Issue("opened", "tech-debt"));
        await world.DrainAsync();
        var opened = await world.FactsAsync();
        var reopened = Assert.Single(await FactsOfAsync("issues", "reopened", "example-2"));

        Assert.Equal([FactKinds.IssueLabels, FactKinds.IssueOpened], opened.Select(f => f.Kind).Order());
        Assert.DoesNotContain("due", opened[0].Data.Keys);
        Assert.Equal((FactKinds.IssueLabels, "true"), (reopened.Kind, reopened.Data["open"]));
        Assert.Equal("2019-05-23T07:00:00.0000000Z", reopened.Data["due"]);
    }

    [Theory]
    [InlineData("deleted", "")]
    [InlineData("transferred", "")]
    [InlineData("closed", "tech-debt")]
    public async Task An_Issue_That_Is_Taken_Away_Pays_No_Debt(string action, string labels)
    {
        await world.SendAsync("issues", TestPayloads.Issue(action, "tech-debt"));
        await world.DrainAsync();

        var closed = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.IssueClosed);
        Assert.Equal(("false", labels), (closed.Data["open"], closed.Data["labels"]));
    }

    [Fact]
    public async Task The_Repository_Keeps_The_Labels_Of_Debt_Of_Its_Policy()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"));

        await world.DrainAsync();

        var repository = await world.Storage.Repositories.GetAsync(
            PipelineWorld.Key.Installation, PipelineWorld.Key.Repository, CancellationToken.None);
        Assert.Equal("tech-debt", repository!.DebtLabels!.Debt);
    }

    /// <summary>The facts that the first example with an installation leaves, but for those of an evaluation.</summary>
    private async Task<IReadOnlyList<Fact>> FactsOfAsync(string name, string? action, string deliveryId = "example")
    {
        foreach (var (_, payload) in (await WebhookExamples.ReadAsync()).Where(e => e.Event == name))
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            if (!root.TryGetProperty("installation", out var installation)
                || (action is not null && root.GetProperty("action").GetString() != action)
                || (action is null && root.GetProperty("commits").GetArrayLength() == 0))
            {
                continue;
            }

            Assert.Equal("queued", (await world.SendAsync(name, payload, deliveryId)).StatusWord);
            await world.DrainAsync();
            var key = new PullRequestKey(
                new InstallationId(installation.GetProperty("id").GetInt64()),
                new RepositoryId(root.GetProperty("repository").GetProperty("id").GetInt64()),
                1);
            return [.. (await world.FactsAsync(key)).Where(f => f.Kind != FactKinds.Evaluated)];
        }

        throw new InvalidOperationException($"There is no example of {name} {action}.");
    }
}
