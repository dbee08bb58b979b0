using System.Globalization;
using System.Net;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Http;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Http;

public sealed class RetryTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData(GitHubHost.GraphQlRoute)]
    [InlineData(GitHubHost.BehindRoute)]
    public async Task A_Read_That_GitHub_Fails_Is_Tried_Again(string route)
    {
        host.WithPullRequest(new PullRequestJson());
        host.GitHub.Reset(route).On(route, "{}", HttpStatusCode.BadGateway).On(route, "{}", HttpStatusCode.ServiceUnavailable).On(
            route, route == GitHubHost.GraphQlRoute ? new PullRequestJson().ToString() : """{"behind_by":0,"commits":[],"files":[]}""");

        await host.LoadAsync();

        Assert.Equal(3, host.GitHub.CallsTo(route).Count);
    }

    [Fact]
    public async Task A_Read_That_Keeps_Failing_Is_Left_To_Later()
    {
        host.WithPullRequest(new PullRequestJson());
        host.GitHub.Reset(GitHubHost.GraphQlRoute).On(GitHubHost.GraphQlRoute, "{}", HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Equal(3, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
    }

    [Fact]
    public async Task A_Connection_That_Breaks_Is_Tried_Again_And_Then_Left_To_Later()
    {
        host.WithToken().GitHub.On(GitHubHost.GraphQlRoute, _ => throw new HttpRequestException("reset by peer"));

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.IsType<HttpRequestException>(e.InnerException);
        Assert.Equal(3, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
    }

    [Fact]
    public async Task A_Write_Is_Never_Tried_Again()
    {
        host.WithToken().GitHub.On(GitHubHost.PublishRoute, "{}", HttpStatusCode.BadGateway);

        await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(new ReportWrite.CreateComment("text")));

        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Retry-After", "17", 17)]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry-After", "17", 17)]
    [InlineData(HttpStatusCode.TooManyRequests, "X-Other", "1", 60)]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry-After", "-17", 60)]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry-After", "9223372036854775807", 7200)]
    public async Task A_Limit_Is_Told_With_The_Wait_That_GitHub_Asks_For(HttpStatusCode status, string header, string value, int seconds)
    {
        host.WithToken().GitHub.On(GitHubHost.GraphQlRoute, """{"message":"slow down"}""", status, (header, value));

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Theory]
    [InlineData(21 * 60, 21 * 60)]
    [InlineData(-5, 1)]
    [InlineData(9_000_000_000_000_000_000, 7200)]
    public async Task A_Primary_Limit_Is_Waited_For_Until_It_Is_Reset(long resetIn, int seconds)
    {
        var reset = (host.Time.GetUtcNow().ToUnixTimeSeconds() + resetIn).ToString(CultureInfo.InvariantCulture);
        host.WithToken().GitHub.On(
            GitHubHost.GraphQlRoute, "{}", HttpStatusCode.Forbidden, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset));

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), e.RetryAfter);
    }

    [Fact]
    public async Task A_Secondary_Limit_Without_A_Header_Is_Known_By_Its_Text()
    {
        host.WithToken().GitHub.On(
            GitHubHost.GraphQlRoute, """{"message":"You have exceeded a secondary rate limit."}""", HttpStatusCode.Forbidden);

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Equal(TimeSpan.FromMinutes(1), e.RetryAfter);
    }

    [Fact]
    public async Task The_GraphQL_Limit_Is_Found_Under_Status_200()
    {
        var reset = host.Time.GetUtcNow().AddMinutes(3).ToUnixTimeSeconds().ToString();
        host.WithToken().GitHub.On(
            GitHubHost.GraphQlRoute,
            """{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""",
            HttpStatusCode.OK,
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", reset));

        var e = await Assert.ThrowsAsync<TransientException>(() => host.LoadAsync());

        Assert.Equal(TimeSpan.FromMinutes(3), e.RetryAfter);
    }

    [Fact]
    public async Task A_Missing_Permission_Is_No_Limit()
    {
        host.WithToken().GitHub.On(
            GitHubHost.GraphQlRoute, """{"message":"Resource not accessible by integration"}""", HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<PermanentException>(() => host.LoadAsync());
    }

    [Fact]
    public async Task Every_Request_Names_Us_And_The_Version_Of_The_Interface()
    {
        host.WithPullRequest(new PullRequestJson());

        await host.LoadAsync();

        Assert.All(host.GitHub.Calls, c => Assert.Equal(RequestHeadersHandler.Version, c.Headers[RequestHeadersHandler.VersionHeader]));
        Assert.All(host.GitHub.Calls, c => Assert.Contains("Automation/", c.Headers["User-Agent"], StringComparison.Ordinal));
    }
}
