using System.Security.Cryptography;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Automation.GitHub.Authentication;

/// <summary>
/// Signs the token by which the App itself speaks: RS256, issued a minute ago against clock drift, at most ten minutes long
/// (https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
/// </summary>
internal sealed class AppJwt(IOptions<GitHubOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(9);

    /// <summary>The shared factory keeps signers of keys that have been disposed of since.</summary>
    private static readonly CryptoProviderFactory Unshared = new() { CacheSignatureProviders = false };

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly Lazy<RSA> key = new(() => ReadKey(options.Value));

    /// <summary>Reads the configured key.</summary>
    /// <exception cref="ArgumentException">The text holds no PEM key.</exception>
    public static RSA ReadKey(GitHubOptions options)
    {
        var pem = string.IsNullOrWhiteSpace(options.PrivateKey)
            ? File.ReadAllText(options.PrivateKeyPath!)
            : options.PrivateKey.Replace("\\n", "\n", StringComparison.Ordinal);
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return rsa;
        }
        catch
        {
            rsa.Dispose();
            throw;
        }
    }

    public string Create()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.AppId?.ToString(CultureInfo.InvariantCulture),
            IssuedAt = now - Drift,
            Expires = now + Lifetime,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key.Value), SecurityAlgorithms.RsaSha256)
            {
                CryptoProviderFactory = Unshared,
            },
        });
    }

    public void Dispose()
    {
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }
}
