using Automation.Core.Ports;

namespace Automation.GitHub.Authentication.Keys;

/// <summary>The App's private key: it signs, and need not be seen for that.</summary>
internal interface IAppKey
{
    /// <summary>The RS256 signature (RSASSA-PKCS1-v1_5 with SHA-256) of some bytes.</summary>
    /// <exception cref="TransientException">The key cannot be reached or used as things are; the message says what to mend.</exception>
    Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}
