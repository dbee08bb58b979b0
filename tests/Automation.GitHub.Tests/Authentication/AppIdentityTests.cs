using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Automation.GitHub.Tests.Authentication;

public sealed class AppIdentityTests : IDisposable
{
    private const string AppRoute = "GET /app";

    private readonly GitHubHost host = new(o => o.AppSlug = null);

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_Bot_Is_Asked_Of_GitHub_Once()
    {
        host.GitHub.On(AppRoute, """{"id":42,"slug":"watcher"}""");

        Assert.Equal("watcher[bot]", await host.Identity.GetBotLoginAsync(CancellationToken.None));
        Assert.Equal("watcher[bot]", await host.Identity.GetBotLoginAsync(CancellationToken.None));
        Assert.Single(host.GitHub.Calls);
    }

    [Fact]
    public async Task A_Configured_Slug_Needs_No_Question()
    {
        using var configured = new GitHubHost(o => o.AppSlug = "automation");

        Assert.Equal("automation[bot]", await configured.Identity.GetBotLoginAsync(CancellationToken.None));
        Assert.Empty(configured.GitHub.Calls);
    }

    [Fact]
    public async Task There_Is_No_Bot_Without_An_App()
    {
        using var reader = new GitHubHost(o => o.Token = "ghp_personal");

        Assert.Null(await reader.Identity.GetBotLoginAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_Answer_That_Failed_Is_Asked_For_Again()
    {
        host.GitHub.On(AppRoute, """{"message":"Unauthorized"}""", HttpStatusCode.Unauthorized)
            .On(AppRoute, """{"id":42,"slug":"watcher"}""");

        await Assert.ThrowsAsync<TransientException>(() => host.Identity.GetBotLoginAsync(CancellationToken.None));

        Assert.Equal("watcher[bot]", await host.Identity.GetBotLoginAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_App_Signs_With_Its_Key_For_Less_Than_Ten_Minutes_From_A_Minute_Ago()
    {
        host.GitHub.On(AppRoute, """{"id":42,"slug":"watcher"}""");

        await host.Identity.GetBotLoginAsync(CancellationToken.None);
        var jwt = new JsonWebToken(Assert.Single(host.GitHub.Calls).Authorization!["Bearer ".Length..]);

        Assert.Equal(("RS256", "42"), (jwt.Alg, jwt.Issuer));
        Assert.True(TestKey.Key.VerifyData(
            Encoding.ASCII.GetBytes($"{jwt.EncodedHeader}.{jwt.EncodedPayload}"),
            Base64Url.DecodeFromChars(jwt.EncodedSignature),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1));
        var now = host.Time.GetUtcNow().UtcDateTime;
        Assert.Equal(now.AddMinutes(-1), jwt.IssuedAt);
        Assert.InRange(jwt.ValidTo, now.AddSeconds(1), jwt.IssuedAt.AddMinutes(10));
    }
}
