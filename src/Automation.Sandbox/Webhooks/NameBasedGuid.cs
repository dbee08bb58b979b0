using System.Security.Cryptography;

namespace Automation.Sandbox.Webhooks;

/// <summary>Version 5 UUIDs of RFC 9562, section 5.5: the same name gives the same id, everywhere and always.</summary>
public static class NameBasedGuid
{
    private const int GuidLength = 16;

    private static readonly Guid DeliverySpace = new("5b0c1f7e-3f0e-5a44-9d0b-7d2a3b1c9e60");

    /// <summary>The id of the delivery that tells an event of a pull request at a head.</summary>
    public static Guid OfDelivery(RepositoryId repository, int number, string eventName, CommitSha sha) =>
        Create(DeliverySpace, $"{repository}/{number.ToString(CultureInfo.InvariantCulture)}/{eventName}/{sha}");

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "RFC 9562 says SHA-1; nothing is protected by it.")]
    public static Guid Create(Guid space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var input = new byte[GuidLength + text.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        text.CopyTo(input, GuidLength);

        var hash = SHA1.HashData(input).AsSpan(0, GuidLength);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
