using System.Security.Cryptography;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Authentication.Keys;

/// <summary>A key that this process has as PEM text. It is read for each signature, a few times an hour.</summary>
internal sealed class PemAppKey(IOptions<GitHubOptions> options) : IAppKey
{
    /// <summary>Reads the configured key.</summary>
    /// <exception cref="ArgumentException">The text holds no PEM key.</exception>
    public static RSA Read(GitHubOptions options)
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

    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            using var key = Read(options.Value);
            return Task.FromResult(key.SignData(data.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new TransientException("The App's private key cannot be read any more: check GitHub:PrivateKeyPath.", null, e);
        }
    }
}
