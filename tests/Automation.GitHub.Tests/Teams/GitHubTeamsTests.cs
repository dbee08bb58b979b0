using System.Net;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Teams;

public sealed class GitHubTeamsTests : IDisposable
{
    private const string Route = "GET /orgs/octo-org/teams/payments/repos";

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task All_Pages_Are_Read()
    {
        host.GitHub
            .On($"{Route}?per_page=100&page=1", Repositories(1, 100))
            .On($"{Route}?per_page=100&page=2", Repositories(101, 3));

        var repositories = await ListAsync();

        Assert.Equal(Enumerable.Range(1, 103).Select(id => new RepositoryId(id)), repositories);
    }

    [Fact]
    public async Task A_Team_Can_Have_No_Repositories()
    {
        host.GitHub.On(Route, "[]");

        Assert.Empty((await ListAsync())!);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"message":"Not Found"}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"message":"Resource not accessible by integration"}""")]
    public async Task It_Cannot_Be_Told_Of_No_Team_Or_Without_Permission(HttpStatusCode status, string json)
    {
        host.GitHub.On(Route, json, status);

        Assert.Null(await ListAsync());
    }

    [Fact]
    public async Task A_Used_Up_Rate_Limit_Is_No_Answer()
    {
        host.GitHub.On(
            Route, """{"message":"API rate limit exceeded"}""", HttpStatusCode.Forbidden, ("x-ratelimit-remaining", "0"), ("retry-after", "60"));

        await Assert.ThrowsAsync<TransientException>(ListAsync);
    }

    [Fact]
    public async Task Names_Cannot_Lead_To_Another_Address()
    {
        host.GitHub.On("GET /orgs/octo%2Forg/teams/..%2Fx%3Fy/repos", "[]");

        Assert.NotNull(await host.Teams.ListRepositoriesAsync(GitHubHost.Installation, "octo/org", "../x?y", CancellationToken.None));
    }

    private static string Repositories(int first, int count) =>
        $"[{string.Join(',', Enumerable.Range(first, count).Select(id => $$"""{"id":{{id}}}"""))}]";

    private Task<IReadOnlyList<RepositoryId>?> ListAsync() =>
        host.Teams.ListRepositoriesAsync(GitHubHost.Installation, "octo-org", "payments", CancellationToken.None);
}
