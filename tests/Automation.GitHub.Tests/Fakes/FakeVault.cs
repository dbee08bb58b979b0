using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>A key vault that signs with a real key, and the identity that it knows.</summary>
public sealed class FakeVault : HttpMessageHandler
{
    public const string Key = "https://contoso.vault.azure.net/keys/github-app";

    private const string Token = "an access token";

    /// <summary>What it answers in place of signatures.</summary>
    public Func<HttpResponseMessage>? Refusal { get; set; }

    /// <summary>What signing waits for.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    /// <summary>How many signatures were asked for.</summary>
    public int Requests { get; private set; }

    internal TokenCredential Credential { get; } = new Identity();

    internal TokenCredential NoCredential { get; } = new Nobody();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        await Ready;
        if (Refusal is not null)
        {
            return Refusal();
        }

        Assert.Equal($"POST {Key}/sign?api-version=7.4", $"{request.Method} {request.RequestUri}");
        Assert.Equal($"Bearer {Token}", request.Headers.Authorization?.ToString());
        var asked = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        Assert.Equal(["alg", "value"], asked.Select(p => p.Key));
        Assert.Equal("RS256", (string?)asked["alg"]);
        var signature = TestKey.Key.SignHash(
            Base64Url.DecodeFromChars((string)asked["value"]!), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return FakeGitHub.Answer($$"""{"kid":"{{Key}}/1","value":"{{Base64Url.EncodeToString(signature)}}"}""", HttpStatusCode.OK);
    }

    private sealed class Identity : TokenCredential
    {
        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal("https://vault.azure.net/.default", Assert.Single(requestContext.Scopes));
            return new AccessToken(Token, DateTimeOffset.MaxValue);
        }
    }

    private sealed class Nobody : TokenCredential
    {
        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("Nobody is signed in.");

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("Nobody is signed in.");
    }
}
