using Automation.Core.Reporting;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Tests.Handlers;

public sealed class HandlerTests : IDisposable
{
    private readonly PipelineWorld world = new();

    private GitHubState GitHub => world.GitHub.State;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_Opened_Pull_Request_Is_A_Fact_At_GitHubs_Time()
    {
        await HandleAsync("pull_request", TestPayloads.PullRequest("opened"));

        var fact = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.PullRequestOpened);
        Assert.Equal((PullRequestBuilder.Opened, "0000000007"), (fact.At, fact.Subject));
        Assert.Equal(("octocat", "bug", "main"), (fact.Data["author"], fact.Data["labels"], fact.Data["base"]));
    }

    [Fact]
    public async Task A_Merged_Pull_Request_Is_A_Fact_And_Is_Not_Evaluated()
    {
        var record = await HandleAsync("pull_request", TestPayloads.PullRequest("closed", state: "closed", mergedAt: TestPayloads.Updated));

        Assert.Equal([FactKinds.PullRequestMerged, FactKinds.PullRequestOpened], (await world.FactsAsync()).Select(f => f.Kind).Order());
        Assert.Equal((true, 0L), ((await world.RowAsync())!.IsClosed, (await world.RowAsync())!.Requested));
        Assert.Empty(GitHub.Loads);
        Assert.Contains("#7 is closed", record.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Closed_While_It_Waits_Is_Still_Evaluated_Once()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "opened");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("closed", state: "closed"), "closed");

        await world.DrainAsync();

        Assert.Single(GitHub.Comments);
        Assert.Contains(await world.FactsAsync(), f => f.Kind == FactKinds.PullRequestClosed);
    }

    [Fact]
    public async Task An_Event_That_Was_Overtaken_Does_Not_Open_A_Pull_Request_Again()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("closed", TestPayloads.Updated.AddMinutes(5), "closed"), "newer");
        await world.SendAsync("pull_request", TestPayloads.PullRequest("edited"), "older");

        await world.StepAsync();

        Assert.True((await world.RowAsync())!.IsClosed);
    }

    [Fact]
    public async Task A_Review_Is_A_Fact_And_Has_The_Pull_Request_Evaluated()
    {
        await HandleAsync("pull_request_review", TestPayloads.Review());

        var fact = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.ReviewSubmitted);
        Assert.Equal(("99", "reviewer", "approved"), (fact.Subject, fact.Data["reviewer"], fact.Data["state"]));
        Assert.Single(GitHub.Comments);
    }

    [Fact]
    public async Task Pushed_Commits_Are_Facts_On_The_Default_Branch_Only()
    {
        var elsewhere = await HandleAsync("push", TestPayloads.Push("refs/heads/topic", 2), "topic");
        Assert.Empty(await world.FactsAsync());
        await HandleAsync("push", TestPayloads.Push("refs/heads/main", 2), "main");

        Assert.Equal(2, (await world.FactsAsync()).Count(f => f.Kind == FactKinds.CommitPushed));
        Assert.Equal("feat: number 1", (await world.FactsAsync())[0].Data["header"]);
        Assert.NotNull(elsewhere.Reason);
    }

    [Fact]
    public async Task An_Issues_Labels_Are_Facts()
    {
        await HandleAsync("issues", TestPayloads.Issue("closed", "tech-debt", "impact: high"));

        var facts = await world.FactsAsync();
        Assert.Equal([FactKinds.IssueClosed, FactKinds.IssueLabels], facts.Select(f => f.Kind).Order());
        Assert.All(facts, f => Assert.Equal("tech-debt\nimpact: high", f.Data["labels"]));
        Assert.All(facts, f => Assert.Equal("false", f.Data["open"]));
    }

    [Theory]
    [InlineData("automation/review/abc", "done")]
    [InlineData("someone-else/1", "ignored")]
    public async Task A_Check_Is_Run_Again_Only_Where_It_Is_Ours(string externalId, string outcome)
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "first");
        await world.DrainAsync();

        var record = await HandleAsync("check_run", TestPayloads.Rerun(externalId, 7), "again");

        Assert.Equal(outcome, record.Outcome);
        Assert.Equal(outcome == "done" ? 2 : 1, GitHub.Loads.Count);
    }

    [Fact]
    public async Task A_Re_Run_Writes_The_Check_Runs_Anew_Once_And_A_Later_Event_Does_Not()
    {
        await HandleAsync("pull_request", TestPayloads.PullRequest("opened"), "first");
        var before = GitHub.Writes.Count;

        await HandleAsync("check_run", TestPayloads.Rerun("automation/review/abc", 7), "again");
        var written = GitHub.Writes.Skip(before).ToList();
        await HandleAsync("pull_request", TestPayloads.PullRequest("edited"), "later");

        Assert.NotEmpty(written);
        Assert.All(written, w => Assert.IsType<ReportWrite.CreateCheckRun>(w));
        Assert.Equal(before + written.Count, GitHub.Writes.Count);
    }

    [Fact]
    public async Task A_Re_Run_That_Fails_Is_Still_One_At_The_Next_Attempt()
    {
        await HandleAsync("pull_request", TestPayloads.PullRequest("opened"), "first");
        var before = GitHub.Writes.Count;
        await world.SendAsync("check_run", TestPayloads.Rerun("automation/review/abc", 7), "again");
        GitHub.LoadFailure = new TransientException("GitHub is down.");
        await world.StepAsync();
        GitHub.LoadFailure = null;

        await world.DrainAsync();

        Assert.True(GitHub.Writes.Count > before);
    }

    [Fact]
    public async Task Our_Own_Button_Writes_Only_What_Changed()
    {
        world.Talk.Roles["octocat"] = RepositoryPermission.Write;
        await HandleAsync("pull_request", TestPayloads.PullRequest("opened"), "first");
        var before = GitHub.Writes.Count;

        var record = await HandleAsync("check_run", TestPayloads.Button("octocat", "recheck", 7), "again");

        Assert.Equal(("done", before, 2), (record.Outcome, GitHub.Writes.Count, GitHub.Loads.Count));
    }

    [Fact]
    public async Task A_Check_On_A_Forks_Head_Is_Run_Again_For_The_Pull_Requests_On_It()
    {
        GitHub.OnHead = [7, 8];

        await HandleAsync("check_run", TestPayloads.Rerun("automation/review/abc"));

        Assert.Equal([7, 8], GitHub.Loads.Select(l => l.Key.Number).Order());
    }

    [Fact]
    public async Task A_Merge_Group_Is_Concluded_With_All_Its_Members_Evaluated()
    {
        GitHub.InRange = [7, 8];

        await HandleAsync("merge_group", TestPayloads.MergeGroup(8));

        Assert.Equal([7, 8], GitHub.Loads.Select(l => l.Key.Number).Order());
        var runs = GitHub.RunsOn(PullRequestBuilder.Sha(50));
        Assert.Equal(["automation/review", "automation/policy"], runs.Select(r => r.Name));
        Assert.All(runs, r => Assert.NotNull(r.Conclusion));
    }

    [Fact]
    public async Task A_Merge_Group_Uses_The_Verdicts_That_There_Are()
    {
        await world.RequestAsync();
        await world.DrainAsync();
        GitHub.InRange = [7];

        await HandleAsync("merge_group", TestPayloads.MergeGroup(7));

        Assert.Single(GitHub.Loads);
        Assert.Equal(2, GitHub.RunsOn(PullRequestBuilder.Sha(50)).Count);
    }

    [Fact]
    public async Task A_Merge_Group_Is_Concluded_Even_Where_Nothing_Can_Be_Read()
    {
        GitHub.RangeFailure = new TransientException("GitHub is down");
        GitHub.LoadFailure = new TransientException("GitHub is down");

        var record = await HandleAsync("merge_group", TestPayloads.MergeGroup(7));

        Assert.Equal("done", record.Outcome);
        string[] expected = ["automation/policy", "automation/review", "automation/summary"];
        var written = GitHub.Writes.OfType<ReportWrite.CreateCheckRun>().Where(w => w.HeadSha == PullRequestBuilder.Sha(50));
        Assert.Equal(expected, written.Select(w => w.Plan.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("created", false, false)]
    [InlineData("suspend", true, false)]
    [InlineData("deleted", false, true)]
    public async Task Installations_Are_Followed(string action, bool suspended, bool deleted)
    {
        await HandleAsync("installation", TestPayloads.Installation(action));

        var installation = await world.Storage.Installations.GetAsync(new InstallationId(1), CancellationToken.None);
        Assert.Equal(("octo-org", suspended, deleted), (installation!.Account, installation.IsSuspended, installation.IsDeleted));
        Assert.Equal(deleted, (await RepositoryAsync())!.IsRemoved);
    }

    [Theory]
    [InlineData("added", false)]
    [InlineData("removed", true)]
    public async Task Repositories_Of_An_Installation_Are_Followed(string action, bool removed)
    {
        await HandleAsync("installation_repositories", TestPayloads.InstallationRepositories(action));

        Assert.Equal((true, removed), ((await RepositoryAsync())!.IsPrivate, (await RepositoryAsync())!.IsRemoved));
    }

    [Theory]
    [InlineData("renamed", false)]
    [InlineData("deleted", true)]
    public async Task Repositories_Are_Followed(string action, bool removed)
    {
        await HandleAsync("repository", TestPayloads.OfRepository(action));

        var repository = await RepositoryAsync();
        Assert.Equal((removed, "main"), (repository!.IsRemoved, repository.DefaultBranch));
        Assert.Equal(["greetings"], repository.Topics);
    }

    [Fact]
    public async Task A_Repository_That_Was_Never_Introduced_Is_Noted_By_Its_First_Event()
    {
        var first = await HandleAsync("issues", TestPayloads.Issue("opened"), "first");
        var second = await HandleAsync("issues", TestPayloads.Issue("edited"), "second");

        Assert.NotNull(await RepositoryAsync());
        Assert.Equal("octo-org", (await world.Storage.Installations.GetAsync(new InstallationId(1), CancellationToken.None))!.Account);
        Assert.Contains("octo-org/octo-repo", first.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("octo-org/octo-repo", second.Reason, StringComparison.Ordinal);
    }

    private Task<RepositoryRecord?> RepositoryAsync() =>
        world.Storage.Repositories.GetAsync(new InstallationId(1), new RepositoryId(10), CancellationToken.None);

    private async Task<DeliveryRecord> HandleAsync(string eventName, string payload, string id = "d1")
    {
        Assert.Equal("queued", (await world.SendAsync(eventName, payload, id)).StatusWord);
        await world.DrainAsync();
        return (await world.RecordAsync(id))!;
    }
}
