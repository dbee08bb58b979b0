using System.Net;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class GoneTests : IDisposable
{
    private const string RepositoryRoute = "GET /repositories/10";

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Pull_Request_That_GitHub_Does_Not_Find_Is_Gone()
    {
        host.WithPullRequest(new PullRequestJson().WithoutPullRequest().WithError("NOT_FOUND", "repository", "pullRequest"));

        Assert.IsType<SnapshotLoad.Gone>(await LoadAsync());
    }

    [Fact]
    public async Task Without_An_App_Everything_Is_Gone_And_Nobody_Is_Asked()
    {
        using var bare = new GitHubHost(static o => (o.AppId, o.AppSlug, o.PrivateKey) = (null, null, null));

        var gone = Assert.IsType<SnapshotLoad.Gone>(await bare.Snapshots.LoadAsync(GitHubHost.Request, CancellationToken.None));

        Assert.StartsWith("no GitHub App is configured", gone.Reason, StringComparison.Ordinal);
        Assert.Null(await bare.Identity.GetBotLoginAsync(CancellationToken.None));
        Assert.Null(
            await bare.Publisher.ListCheckRunsAsync(
                GitHubHost.Installation, GitHubHost.Repository, null, default, CancellationToken.None));
        Assert.Empty(bare.GitHub.Calls);
    }

    [Theory]
    [InlineData("NOT_FOUND")]
    [InlineData("FORBIDDEN")]
    public async Task A_Repository_Under_No_Name_Is_Gone(string error)
    {
        host.WithPullRequest(new PullRequestJson().WithoutRepository().WithError(error, "repository"));
        host.GitHub.On(RepositoryRoute, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        Assert.IsType<SnapshotLoad.Gone>(await LoadAsync());
    }

    [Fact]
    public async Task A_Repository_Whose_Name_Another_Has_Taken_Is_Asked_For_Under_Its_New_One()
    {
        host.WithPullRequest(new PullRequestJson().WithRepository("databaseId", "11"));
        host.GitHub.On(RepositoryRoute, """{"id":10,"full_name":"octo-org/renamed"}""")
            .On(GitHubHost.GraphQlRoute, new PullRequestJson().WithRepository("nameWithOwner", "\"octo-org/renamed\"").ToString());

        var load = await host.LoadAsync();

        Assert.Equal("octo-org/renamed", load.Snapshot.Repository.Name.ToString());
        Assert.Contains("\"name\":\"renamed\"", host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Transferred_Repository_Is_Asked_For_Again_So_That_Its_New_Owners_Policy_Applies()
    {
        var moved = new PullRequestJson().WithRepository("nameWithOwner", "\"new-org/octo-repo\"");
        host.WithPullRequest(moved);

        await host.LoadAsync();

        Assert.Contains("\"owner\":\"new-org\"", host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Repository_Of_Unknown_Name_Is_Asked_For_By_Id()
    {
        host.WithPullRequest(new PullRequestJson()).GitHub.On(RepositoryRoute, """{"id":10,"full_name":"octo-org/octo-repo"}""");

        var load = await host.LoadAsync(GitHubHost.Request with { Repository = null });

        Assert.Equal("feat: add a greeting", load.Snapshot.Title);
    }

    [Fact]
    public async Task A_Repository_That_Never_Answers_To_Its_Id_Is_Gone()
    {
        host.WithPullRequest(new PullRequestJson().WithRepository("databaseId", "11"))
            .GitHub.On(RepositoryRoute, """{"id":10,"full_name":"octo-org/octo-repo"}""");

        Assert.IsType<SnapshotLoad.Gone>(await LoadAsync());
    }

    [Fact]
    public async Task A_Fault_Inside_GitHub_Is_Not_Taken_For_Gone()
    {
        host.WithPullRequest(new PullRequestJson().WithoutPullRequest().WithError("", "repository", "pullRequest"));

        await Assert.ThrowsAsync<TransientException>(LoadAsync);
    }

    [Theory]
    [InlineData("reviews", SnapshotPart.Reviews)]
    [InlineData("reviewThreads", SnapshotPart.Threads)]
    [InlineData("commits", SnapshotPart.Commits)]
    [InlineData("reviewRequests", SnapshotPart.ReviewRequests)]
    public async Task A_Part_That_The_App_May_Not_Read_Is_A_Gap(string field, SnapshotPart part)
    {
        host.WithPullRequest(new PullRequestJson().With(field, "null").WithError("FORBIDDEN", "repository", "pullRequest", field));

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(part, gap.Part);
        Assert.Contains("not permitted", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Part_That_GitHub_Failed_To_Read_Is_Read_Again_Later()
    {
        host.WithPullRequest(new PullRequestJson().With("reviews", "null").WithError("", "repository", "pullRequest", "reviews"));

        await Assert.ThrowsAsync<TransientException>(LoadAsync);
    }

    [Fact]
    public async Task Comments_That_May_Not_Be_Read_Stop_Everything_For_A_Second_Comment_Would_Follow()
    {
        host.WithPullRequest(
            new PullRequestJson().With("comments", "null").WithError("FORBIDDEN", "repository", "pullRequest", "comments"));

        await Assert.ThrowsAsync<PermanentException>(LoadAsync);
    }

    [Fact]
    public async Task Required_Checks_That_May_Not_Be_Read_Are_Passed_Over()
    {
        host.WithPullRequest(new PullRequestJson().WithError("FORBIDDEN", "repository", "pullRequest", "baseRef", "branchProtectionRule"));

        var load = await host.LoadAsync();

        Assert.Empty(load.Snapshot.Gaps);
        Assert.Empty(load.Published.RequiredChecks);
    }

    [Fact]
    public async Task Templates_That_May_Not_Be_Read_Are_Passed_Over()
    {
        host.WithPullRequest(
            new PullRequestJson().WithRepository("pullRequestTemplates", "null").WithError("", "repository", "pullRequestTemplates"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Empty(snapshot.Templates);
        Assert.Empty(snapshot.Gaps);
    }

    private Task<SnapshotLoad> LoadAsync() => host.Snapshots.LoadAsync(GitHubHost.Request, CancellationToken.None);
}
