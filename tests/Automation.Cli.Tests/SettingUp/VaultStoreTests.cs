using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Automation.Cli.SettingUp.Stores;
using Automation.Cli.Terminals;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Moq;

namespace Automation.Cli.Tests.SettingUp;

public sealed class VaultStoreTests : IDisposable
{
    private readonly FakeVault vault = new();

    public void Dispose() => vault.Dispose();

    [Fact]
    public async Task Key_And_Secret_Are_Stored_Under_The_Names_That_The_Deployment_Reads()
    {
        var store = Store();
        await store.PrepareAsync(force: false, CancellationToken.None);

        var place = await store.SaveAsync(SampleApp.App, CancellationToken.None);

        Assert.Equal(SampleApp.Pem, vault.Secrets["github-private-key"]);
        Assert.Equal("a webhook secret", vault.Secrets["github-webhook-secret"]);
        Assert.Contains("azd env set GITHUB_APP_ID 42", Assert.Single(place.Next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_App_That_Is_There_Gets_New_Versions_Only_When_Asked_To()
    {
        await Store().SaveAsync(SampleApp.App, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<CommandFailureException>(() => Store().PrepareAsync(force: false, CancellationToken.None));
        await Store().PrepareAsync(force: true, CancellationToken.None);

        Assert.Equal(ExitCode.Usage, refusal.ExitCode);
    }

    [Fact]
    public async Task A_Missing_Role_Is_Named_Before_And_After()
    {
        vault.Refusal = HttpStatusCode.Forbidden;

        var before = await Assert.ThrowsAsync<CommandFailureException>(() => Store().PrepareAsync(force: false, CancellationToken.None));
        var after = await Assert.ThrowsAsync<IOException>(() => Store().SaveAsync(SampleApp.App, CancellationToken.None));

        Assert.All([before.Message, after.Message], m => Assert.Contains("Key Vault Secrets Officer", m, StringComparison.Ordinal));
        Assert.DoesNotContain("PRIVATE KEY", after.Message, StringComparison.Ordinal);
    }

    private VaultStore Store()
    {
        var credential = new Mock<TokenCredential>();
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken("token", DateTimeOffset.MaxValue));
        var options = new SecretClientOptions { Transport = new HttpClientTransport(vault) };
        options.Retry.MaxRetries = 0;
        return new VaultStore(new SecretClient(new Uri("https://contoso.vault.azure.net/"), credential.Object, options));
    }

    /// <summary>A vault of secrets: it asks for a token first, as the real one does.</summary>
    private sealed class FakeVault : HttpMessageHandler
    {
        public Dictionary<string, string> Secrets { get; } = [];

        public HttpStatusCode? Refusal { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.Authorization is null)
            {
                var challenge = Answer(HttpStatusCode.Unauthorized, "{}");
                challenge.Headers.TryAddWithoutValidation(
                    "WWW-Authenticate", "Bearer authorization=\"https://login.example.com/tenant\", resource=\"https://vault.azure.net\"");
                return challenge;
            }

            if (Refusal is { } refusal)
            {
                return Answer(refusal, """{"error":{"code":"Forbidden","message":"no"}}""");
            }

            var parts = request.RequestUri!.AbsolutePath.Split('/');
            var version = $$"""{"id":"https://contoso.vault.azure.net/secrets/{{parts[2]}}/1","attributes":{"enabled":true} }""";
            if (request.Method == HttpMethod.Put)
            {
                var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
                Secrets[parts[2]] = (string)body["value"]!;
                return Answer(HttpStatusCode.OK, version);
            }

            var found = Secrets.ContainsKey(parts[2]) ? version : "";
            return Answer(HttpStatusCode.OK, $$"""{"value":[{{found}}],"nextLink":null}""");
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
