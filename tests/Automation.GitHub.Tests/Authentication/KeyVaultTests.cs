using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Automation.Core.Ports;
using Automation.GitHub.Authentication.Keys;
using Automation.GitHub.Tests.Fakes;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Automation.GitHub.Tests.Authentication;

/// <summary>The App's key stays in a vault, which signs.</summary>
public sealed class KeyVaultTests : IDisposable
{
    private readonly FakeVault vault = new();
    private readonly GitHubHost host;

    public KeyVaultTests()
    {
        host = NewHost(vault.Credential);
        host.WithToken();
    }

    public void Dispose()
    {
        host.Dispose();
        vault.Dispose();
    }

    [Fact]
    public async Task What_The_Vault_Signed_Can_Be_Verified_With_The_Apps_Key()
    {
        await OpenAsync(host);

        var jwt = new JsonWebToken(Assert.Single(host.GitHub.Calls).Authorization!["Bearer ".Length..]);
        Assert.Equal(("RS256", "42"), (jwt.Alg, jwt.Issuer));
        Assert.True(TestKey.Key.VerifyData(
            Encoding.ASCII.GetBytes($"{jwt.EncodedHeader}.{jwt.EncodedPayload}"),
            Base64Url.DecodeFromChars(jwt.EncodedSignature),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Many_Installations_At_Once_Ask_For_One_Signature()
    {
        var ready = new TaskCompletionSource();
        vault.Ready = ready.Task;
        foreach (var id in Enumerable.Range(100, 20))
        {
            host.GitHub.On(
                $"POST /app/installations/{id}/access_tokens",
                """{"token":"ghs_one","expires_at":"2026-11-16T13:00:00Z"}""",
                HttpStatusCode.Created);
        }

        var opened = Enumerable.Range(100, 20).Select(id => host.Access.OpenAsync(new(id), CancellationToken.None)).ToList();
        ready.SetResult();

        Assert.All(await Task.WhenAll(opened), Assert.NotNull);
        Assert.Equal(1, vault.Requests);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    public async Task A_Signature_Is_Used_Until_Two_Minutes_Before_It_Ends(int minutesLater, int signatures)
    {
        await OpenAsync(host);
        host.Time.Advance(TimeSpan.FromMinutes(minutesLater));
        host.GitHub.On("POST /app/installations/6/access_tokens", "{}", HttpStatusCode.NotFound);
        await host.Access.OpenAsync(new(6), CancellationToken.None);

        Assert.Equal(signatures, vault.Requests);
    }

    [Theory]
    [InlineData(401, "", "own tenant")]
    [InlineData(403, "ForbiddenByRbac", "Key Vault Crypto User on the key github-app")]
    [InlineData(403, "ForbiddenByFirewall", "firewall")]
    [InlineData(404, "", "There is no key github-app in the key vault contoso")]
    [InlineData(400, "", "RSA")]
    [InlineData(503, "", "failed (503)")]
    public async Task A_Refusal_Says_What_To_Mend(int status, string code, string expected)
    {
        vault.Refusal = () => FakeGitHub.Answer(
            $$"""{"error":{"code":"Refused","message":"secret","innererror":{"code":"{{code}}"} } }""", (HttpStatusCode)status);

        var e = await Assert.ThrowsAsync<TransientException>(() => OpenAsync(host));

        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Vault_Under_Load_Says_When_To_Come_Back()
    {
        vault.Refusal = () => FakeGitHub.Answer("<html>", HttpStatusCode.TooManyRequests, ("Retry-After", "7"));

        var e = await Assert.ThrowsAsync<TransientException>(() => OpenAsync(host));

        Assert.Equal(TimeSpan.FromSeconds(7), e.RetryAfter);
    }

    [Fact]
    public async Task A_Failure_Is_Not_Remembered()
    {
        vault.Refusal = static () => FakeGitHub.Answer("{}", HttpStatusCode.BadGateway);
        await Assert.ThrowsAsync<TransientException>(() => OpenAsync(host));
        vault.Refusal = null;

        await OpenAsync(host);

        Assert.Single(host.GitHub.Calls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":"not base64url!"}""")]
    [InlineData("hello")]
    public async Task Something_Else_Than_A_Signature_Is_An_Outage(string answer)
    {
        vault.Refusal = () => FakeGitHub.Answer(answer);

        await Assert.ThrowsAsync<TransientException>(() => OpenAsync(host));
    }

    [Fact]
    public async Task Where_Nobody_Is_Signed_In_The_Sentence_Says_So()
    {
        using var stranger = NewHost(vault.NoCredential);

        var e = await Assert.ThrowsAsync<TransientException>(() => OpenAsync(stranger));

        Assert.Contains("az login", e.Message, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(GitHubHost host) =>
        Assert.NotNull(await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None));

    private GitHubHost NewHost(TokenCredential credential) => new(
        o => (o.PrivateKey, o.KeyVaultKeyId) = (null, FakeVault.Key),
        more: services =>
        {
            services.AddSingleton(credential);
            services.AddHttpClient(KeyVaultAppKey.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => vault);
        });
}
