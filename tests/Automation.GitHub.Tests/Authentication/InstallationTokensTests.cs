using System.Net;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Authentication;

public sealed class InstallationTokensTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Hundred_Callers_At_Once_Ask_GitHub_Once()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        host.GitHub.On(GitHubHost.TokenRoute, _ => answer.Task);

        var callers = Enumerable.Range(0, 100).Select(_ => host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None)).ToList();
        answer.SetResult(FakeGitHub.Answer("""{"token":"ghs_one","expires_at":"2026-11-16T13:00:00Z"}""", HttpStatusCode.Created));
        var clients = await Task.WhenAll(callers);

        Assert.All(clients, c => Assert.Equal("ghs_one", c?.Token));
        Assert.Single(host.GitHub.Calls);
    }

    [Fact]
    public async Task A_Caller_That_Gives_Up_Does_Not_End_The_Request_For_The_Others()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        host.GitHub.On(GitHubHost.TokenRoute, _ => answer.Task);
        using var impatient = new CancellationTokenSource();

        var first = host.Access.OpenAsync(GitHubHost.Installation, impatient.Token);
        var second = host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);
        await impatient.CancelAsync();
        answer.SetResult(FakeGitHub.Answer("""{"token":"ghs_one","expires_at":"2026-11-16T13:00:00Z"}""", HttpStatusCode.Created));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("ghs_one", (await second)?.Token);
    }

    [Theory]
    [InlineData(54, 1)]
    [InlineData(55, 2)]
    public async Task A_Token_Is_Used_Until_Five_Minutes_Before_It_Ends(int minutesLater, int requests)
    {
        host.WithToken();

        await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);
        host.Time.Advance(TimeSpan.FromMinutes(minutesLater));
        await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);

        Assert.Equal(requests, host.GitHub.Calls.Count);
    }

    [Fact]
    public async Task A_Token_That_Ends_Soon_After_It_Was_Given_Is_Still_Used()
    {
        host.GitHub.On(GitHubHost.TokenRoute, """{"token":"ghs_short","expires_at":"2026-11-16T12:02:00Z"}""", HttpStatusCode.Created);

        await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);
        var again = await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);

        Assert.Equal("ghs_short", again?.Token);
        Assert.Single(host.GitHub.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"message":"Not Found"}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"message":"This installation has been suspended"}""")]
    public async Task An_Installation_That_Was_Removed_Or_Suspended_Is_Gone(HttpStatusCode status, string json)
    {
        host.GitHub.On(GitHubHost.TokenRoute, json, status);

        var load = await host.Snapshots.LoadAsync(GitHubHost.Request, CancellationToken.None);

        Assert.Contains("not installed", Assert.IsType<SnapshotLoad.Gone>(load).Reason, StringComparison.Ordinal);
        Assert.Single(host.GitHub.Calls);
    }

    [Fact]
    public async Task A_Key_That_GitHub_Refuses_Is_Named_With_Its_Setting()
    {
        host.GitHub.On(GitHubHost.TokenRoute, """{"message":"A JSON web token could not be decoded"}""", HttpStatusCode.Unauthorized);

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Contains("GitHub:PrivateKey", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Failed_Request_Is_Not_Remembered()
    {
        host.GitHub.On(GitHubHost.TokenRoute, "{}", HttpStatusCode.BadGateway);
        host.WithToken();

        await Assert.ThrowsAsync<TransientException>(() => host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None));
        var client = await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None);

        Assert.NotNull(client);
    }

    [Fact]
    public async Task A_Token_That_GitHub_Refuses_Midway_Is_Replaced_Once()
    {
        host.WithPullRequest(new PullRequestJson());
        host.GitHub.Reset(GitHubHost.GraphQlRoute)
            .On(GitHubHost.GraphQlRoute, """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized)
            .On(GitHubHost.GraphQlRoute, new PullRequestJson().ToString());

        await host.LoadAsync();

        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.TokenRoute).Count);
    }

    [Fact]
    public async Task Uninstalling_Midway_Ends_As_Gone_And_Not_In_A_Loop()
    {
        host.WithToken();
        host.GitHub.On(GitHubHost.TokenRoute, """{"message":"Not Found"}""", HttpStatusCode.NotFound)
            .On(GitHubHost.FilesRoute, """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized);

        var load = await host.Snapshots.LoadAsync(GitHubHost.Request, CancellationToken.None);

        Assert.IsType<SnapshotLoad.Gone>(load);
        Assert.Equal(3, host.GitHub.Calls.Count);
    }

    [Fact]
    public async Task Reads_Use_A_Personal_Token_Where_One_Is_Configured()
    {
        using var reader = new GitHubHost(o => o.Token = "ghp_personal");
        reader.WithPullRequest(new PullRequestJson());

        await reader.LoadAsync();

        Assert.Empty(reader.GitHub.CallsTo(GitHubHost.TokenRoute));
        Assert.All(reader.GitHub.Calls, c => Assert.Equal("Token ghp_personal", c.Authorization));
    }
}
