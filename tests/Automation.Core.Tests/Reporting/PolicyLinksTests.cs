using Automation.Core.Reporting;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

public sealed class PolicyLinksTests
{
    private const string File = ".github/automation.yml";

    [Theory]
    [InlineData("github.com")]
    [InlineData("git.example.com:8443")]
    public void A_Link_Leads_To_The_Host_Of_The_Repository(string host) =>
        Assert.Equal($"[`{File}`](https://{host}/octo-org/octo-repo/blob/main/{File})", LinkAt(host));

    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("127.0.0.1:39435")]
    [InlineData("[::1]:80")]
    public void No_Link_Leads_To_Somebodys_Own_Machine(string host) => Assert.Equal($"`{File}`", LinkAt(host));

    [Fact]
    public void A_Renamed_Repository_Is_Linked_By_Its_New_Name()
    {
        var renamed = new PullRequestBuilder()
            .With(s => s with { Repository = s.Repository with { Name = s.Repository.Name with { Name = "renamed" } } });

        Assert.Contains("/octo-org/renamed/blob/", PolicyLinks.To(File, renamed.Build()), StringComparison.Ordinal);
    }

    private static string LinkAt(string host) =>
        PolicyLinks.To(File, new PullRequestBuilder().With(s => s with { Repository = s.Repository with { Host = host } }).Build());
}
