using System.Buffers;
using System.Security.Cryptography;

namespace Automation.Core.Webhooks;

/// <summary>
/// Checks <c>X-Hub-Signature-256</c>: HMAC-SHA256 over the body's raw bytes
/// (https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries).
/// </summary>
public static class WebhookSignature
{
    private const string Prefix = "sha256=";

    /// <summary>
    /// Takes the same time whichever secret fits and wherever a signature differs. Several secrets allow rotation; without any,
    /// nothing is ever valid.
    /// </summary>
    /// <param name="body">The bytes as they were received.</param>
    /// <param name="header">The header's value; null when there is none.</param>
    public static SignatureVerdict Verify(in ReadOnlySequence<byte> body, string? header, IReadOnlyList<byte[]> secrets)
    {
        if (string.IsNullOrEmpty(header))
        {
            return SignatureVerdict.Missing;
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryReadHeader(header, claimed))
        {
            return SignatureVerdict.Malformed;
        }

        var valid = false;
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            Sign(body, secret, computed);

            // An empty secret is a configuration error, not a secret that everyone knows.
            valid |= CryptographicOperations.FixedTimeEquals(computed, claimed) & secret.Length > 0;
        }

        return valid ? SignatureVerdict.Valid : SignatureVerdict.Mismatch;
    }

    /// <inheritdoc cref="Verify(in ReadOnlySequence{byte}, string?, IReadOnlyList{byte[]})"/>
    public static SignatureVerdict Verify(ReadOnlyMemory<byte> body, string? header, IReadOnlyList<byte[]> secrets) =>
        Verify(new ReadOnlySequence<byte>(body), header, secrets);

    /// <summary>The header's value for a body, as GitHub would send it.</summary>
    public static string Compute(ReadOnlyMemory<byte> body, byte[] secret)
    {
        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, body.Span, computed);
        return Prefix + Convert.ToHexStringLower(computed);
    }

    private static bool TryReadHeader(string header, Span<byte> claimed) =>
        header.Length == Prefix.Length + (2 * claimed.Length)
        && header.StartsWith(Prefix, StringComparison.Ordinal)
        && Convert.FromHexString(header.AsSpan(Prefix.Length), claimed, out _, out _) == OperationStatus.Done;

    private static void Sign(in ReadOnlySequence<byte> body, byte[] secret, Span<byte> computed)
    {
        if (body.IsSingleSegment)
        {
            HMACSHA256.HashData(secret, body.FirstSpan, computed);
            return;
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        foreach (var segment in body)
        {
            hash.AppendData(segment.Span);
        }

        hash.GetHashAndReset(computed);
    }
}
