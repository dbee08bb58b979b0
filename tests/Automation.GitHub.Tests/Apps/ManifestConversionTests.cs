using System.Net;
using Automation.Core.Ports;
using Automation.GitHub.Apps;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Apps;

public sealed class ManifestConversionTests : IDisposable
{
    private const string Route = "POST /app-manifests/a-code/conversions";

    private readonly FakeGitHub gitHub = new();

    public void Dispose() => gitHub.Dispose();

    [Fact]
    public async Task The_App_Comes_With_Its_Secrets_Which_It_Does_Not_Show()
    {
        gitHub.On(Route, Answer("\"a webhook secret\""), HttpStatusCode.Created);

        var app = await ConvertAsync();

        Assert.Equal((7L, "octo", "octo-org"), (app.Id, app.Slug, app.Organisation));
        Assert.Equal(("a pem", "a webhook secret"), (app.PrivateKey, app.WebhookSecret));
        Assert.Equal("https://github.com/organizations/octo-org/settings/apps/octo", app.Settings.AbsoluteUri);
        Assert.Equal("https://github.com/apps/octo/installations/new", app.Install.AbsoluteUri);
        Assert.Equal("App octo (7)", app.ToString());
    }

    [Fact]
    public async Task GitHub_May_Have_Made_No_Webhook_Secret()
    {
        gitHub.On(Route, Answer("null"), HttpStatusCode.Created);

        Assert.Empty((await ConvertAsync()).WebhookSecret);
    }

    [Fact]
    public async Task A_Code_That_Was_Used_Is_Not_Tried_Again()
    {
        gitHub.On(Route, """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        await Assert.ThrowsAsync<PermanentException>(ConvertAsync);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "<html>")]
    [InlineData(HttpStatusCode.Created, "<html>")]
    [InlineData(HttpStatusCode.Created, """{"id":7}""")]
    public async Task An_Outage_May_Pass(HttpStatusCode status, string answer)
    {
        gitHub.On(Route, answer, status);

        await Assert.ThrowsAsync<TransientException>(ConvertAsync);
    }

    private static string Answer(string secret) => $$"""
        {"id":7,"slug":"octo","name":"Octo","owner":{"login":"octo-org","url":"https://api.github.com/orgs/octo-org"},
        "html_url":"https://github.com/apps/octo","pem":"a pem","webhook_secret":{{secret}},"client_secret":"unused"}
        """;

    private async Task<NewApp> ConvertAsync()
    {
        using var client = new HttpClient(gitHub, disposeHandler: false) { BaseAddress = new Uri("https://api.github.com/") };
        return await new ManifestConversion(client).ConvertAsync("a-code", CancellationToken.None);
    }
}
