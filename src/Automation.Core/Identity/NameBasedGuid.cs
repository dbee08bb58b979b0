using System.Security.Cryptography;
using System.Text;

namespace Automation.Core.Identity;

/// <summary>Version 5 UUIDs of RFC 9562, section 5.5: the same name gives the same id, everywhere and always.</summary>
public static class NameBasedGuid
{
    private const int GuidLength = 16;

    /// <param name="space">Sets the names of one kind apart from those of another.</param>
    [SuppressMessage(
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
