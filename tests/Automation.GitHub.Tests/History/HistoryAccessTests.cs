using System.Net;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.History;

public sealed class HistoryAccessTests
{
    private const string RepositoryRoute = "GET /repos/octo-org/octo-repo";
    private const string InstallationRoute = RepositoryRoute + "/installation";

    private const string Repository =
        """{"id":10,"name":"octo-repo","full_name":"octo-org/octo-renamed","default_branch":"trunk","private":true,"archived":true,"topics":["a"]}""";

    [Fact]
    public async Task The_App_Reads_As_Its_Installation()
    {
        using var host = new GitHubHost();
        host.WithToken().GitHub.On(InstallationRoute, """{"id":5}""").On(RepositoryRoute, Repository);

        var granted = Assert.IsType<HistoryAccess.Granted>(await FindAsync(host));

        Assert.Equal(GitHubHost.Installation, granted.Installation);
        Assert.Equal(
            (GitHubHost.Repository, "octo-org/octo-renamed", "trunk", true, true),
            (granted.Repository.Id, granted.Repository.Name.ToString(), granted.Repository.DefaultBranch, granted.Repository.IsPrivate,
                granted.Repository.IsArchived));
        Assert.Equal(["a"], granted.Repository.Topics);
    }

    [Fact]
    public async Task A_Token_Belongs_To_No_Installation()
    {
        using var host = new GitHubHost(o => o.Token = "a-token");
        host.GitHub.On(RepositoryRoute, Repository);

        Assert.Null(Assert.IsType<HistoryAccess.Granted>(await FindAsync(host)).Installation);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "or the App is not installed there")]
    [InlineData(HttpStatusCode.Unauthorized, "GitHub refuses the App's key")]
    public async Task Why_The_App_May_Not_Read_Is_Said(HttpStatusCode status, string sentence)
    {
        using var host = new GitHubHost();
        host.GitHub.On(InstallationRoute, """{"message":"no"}""", status);

        Assert.Contains(sentence, await ReasonAsync(host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "or GitHub:Token may not see it")]
    [InlineData(HttpStatusCode.Unauthorized, "it is wrong, or has expired")]
    [InlineData(HttpStatusCode.Forbidden, "GitHub refuses to show octo-org/octo-repo (403)")]
    public async Task Why_A_Token_May_Not_Read_Is_Said(HttpStatusCode status, string sentence)
    {
        using var host = new GitHubHost(o => o.Token = "a-token");
        host.GitHub.On(RepositoryRoute, """{"message":"no"}""", status);

        Assert.Contains(sentence, await ReasonAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Suspended_Installation_Is_Said()
    {
        using var host = new GitHubHost();
        host.GitHub.On(InstallationRoute, """{"id":5}""")
            .On(GitHubHost.TokenRoute, """{"message":"This installation has been suspended"}""", HttpStatusCode.Forbidden);

        Assert.Contains("is suspended", await ReasonAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_App_And_Token_It_Is_Said_What_To_Set()
    {
        using var host = new GitHubHost(static o => (o.AppId, o.PrivateKey) = (null, null));

        Assert.Contains("set GitHub:AppId and GitHub:PrivateKey, or GitHub:Token", await ReasonAsync(host), StringComparison.Ordinal);
    }

    private static Task<HistoryAccess> FindAsync(GitHubHost host) =>
        host.History.FindAsync(new RepositoryName("octo-org", "octo-repo"), CancellationToken.None);

    private static async Task<string> ReasonAsync(GitHubHost host) => Assert.IsType<HistoryAccess.Refused>(await FindAsync(host)).Reason;
}
