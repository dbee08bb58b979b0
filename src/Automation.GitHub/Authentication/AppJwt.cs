using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Automation.Core.Ports;
using Automation.GitHub.Authentication.Keys;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Authentication;

/// <summary>
/// The token by which the App itself speaks: RS256, issued a minute ago against clock drift, ten minutes long
/// (https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
/// It is kept until shortly before it ends; callers that come while it is being signed wait for the same signature.
/// </summary>
internal sealed class AppJwt(IOptions<GitHubOptions> options, IAppKey key, TimeProvider time)
{
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"RS256","typ":"JWT"}"""u8);

    private readonly Lock turn = new();
    private Flight? current;

    /// <summary>The App's credentials for a connection.</summary>
    /// <exception cref="TransientException">The key cannot be reached or used.</exception>
    public async Task<Credentials> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        var flight = Join();
        try
        {
            // The signature belongs to all who wait for it: one caller that gives up must not end it for the others.
            return new Credentials(await flight.Token.Value.WaitAsync(cancellationToken), AuthenticationType.Bearer);
        }
        catch when (flight.Token.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            Interlocked.CompareExchange(ref current, null, flight);
            throw;
        }
    }

    private Flight Join()
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            return current is { } known && now < known.RefreshAt
                ? known
                : current = new Flight(new Lazy<Task<string>>(() => CreateAsync(now)), now + Lifetime - Margin);
        }
    }

    private async Task<string> CreateAsync(DateTimeOffset now)
    {
        var issuer = options.Value.AppId.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
        var claims = new AppClaims((now - Drift).ToUnixTimeSeconds(), (now + Lifetime).ToUnixTimeSeconds(), issuer);
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, AppClaimsJson.Default.AppClaims);
        var text = $"{Header}.{Base64Url.EncodeToString(payload)}";
        var signature = await key.SignAsync(Encoding.ASCII.GetBytes(text), CancellationToken.None);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private sealed record Flight(Lazy<Task<string>> Token, DateTimeOffset RefreshAt)
    {
        /// <summary>Without the secret, in case the record ends up in a message.</summary>
        public override string ToString() => $"App token, refreshed at {RefreshAt:O}";
    }
}
