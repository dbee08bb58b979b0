using System.Net;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Apps;

public sealed class AppRegistrationTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Refused_Key_Comes_With_GitHubs_Reason_And_Clock()
    {
        host.GitHub.On(
            "GET /app",
            """{"message":"A JSON web token could not be decoded"}""",
            HttpStatusCode.Unauthorized,
            ("Date", "Mon, 16 Nov 2026 12:05:00 GMT"));

        var lookup = await host.Registration.GetAppAsync(CancellationToken.None);

        Assert.Null(lookup.App);
        Assert.Contains("could not be decoded", lookup.Refusal, StringComparison.Ordinal);
        Assert.Equal(host.Time.GetUtcNow().AddMinutes(5), lookup.ServerTime);
    }

    [Theory]
    [InlineData("\"1\"", true)]
    [InlineData("1", true)]
    [InlineData("\"0\"", false)]
    [InlineData("0", false)]
    public async Task Whether_Certificates_Are_Checked_Is_Told_As_Text_Or_Number(string value, bool skips)
    {
        host.GitHub.On(
            "GET /app/hook/config",
            $$"""{"url":"https://a.example.com/api/github/webhooks","content_type":"json","insecure_ssl":{{value}}}""");

        var webhook = await host.Registration.GetWebhookAsync(CancellationToken.None);

        Assert.Equal((skips, false), (webhook!.SkipsTlsCheck, webhook.HasSecret));
    }

    [Fact]
    public async Task What_GitHub_Does_Not_Tell_Is_None()
    {
        const string missing = """{"message":"Not Found"}""";
        host.GitHub.On("GET /app/hook/config", missing, HttpStatusCode.NotFound)
            .On("GET /repos/octo-org/.github/installation", missing, HttpStatusCode.NotFound);

        Assert.Null(await host.Registration.GetWebhookAsync(CancellationToken.None));
        Assert.False(await host.Registration.IsInstalledOnAsync(new RepositoryName("octo-org", ".github"), CancellationToken.None));
    }

    [Fact]
    public async Task A_Refusal_Is_A_Sentence()
    {
        host.GitHub.On("GET /app/installations", """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized);

        var e = await Assert.ThrowsAsync<PermanentException>(() => host.Registration.ListInstallationsAsync(CancellationToken.None));

        Assert.Contains("401", e.Message, StringComparison.Ordinal);
    }
}
