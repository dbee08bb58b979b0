using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Automation.Pipeline.Digests;

/// <summary>
/// What stands in an unsubscribe link: which row it is about, and a secret of 160 bits that only the row and the recipient's mails
/// hold.
/// </summary>
internal sealed partial record SubscriptionToken(string AddressHash, string Team)
{
    private const int SecretBytes = 20;
    private const int MaxLength = 256;

    /// <summary>Reads a token from outside; null where it is none.</summary>
    public static SubscriptionToken? Parse(string? token) =>
        token is { Length: <= MaxLength } && Form().Match(token) is { Success: true } match
            ? new SubscriptionToken(match.Groups["address"].Value, match.Groups["team"].Value)
            : null;

    /// <summary>Compares in a time that does not tell how much was right.</summary>
    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    /// <summary>A new token for this row.</summary>
    public string Create() => $"{AddressHash}.{Team}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";

    [GeneratedRegex(@"^(?<address>[0-9a-f]{64})\.(?<team>[a-z0-9-]{1,100})\.[0-9a-f]{40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
