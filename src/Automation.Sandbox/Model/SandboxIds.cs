using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Automation.Sandbox.Model;

/// <summary>The ids of the one repository, installation and App that the sandbox knows, and ids derived from what they name.</summary>
public static class SandboxIds
{
    public const string Owner = "sandbox";

    public const string BotLogin = "automation-sandbox[bot]";

    public const string AppSlug = "automation-sandbox";

    public const long AppId = 1;

    public static InstallationId Installation { get; } = new(1);

    public static RepositoryId Repository { get; } = new(1);

    /// <summary>The node id of a pull request's number; GitHub's are opaque too.</summary>
    internal static long OfPullRequest(int number) => 1_000_000_000L + number;

    /// <summary>An id for an account, the same in every run.</summary>
    internal static long OfAccount(string login) => OfText(login.ToUpperInvariant());

    /// <summary>The id of a review: nobody gives two in a moment.</summary>
    internal static long OfReview(int number, Review review) =>
        OfText($"{number}/{review.Author.Login}/{review.SubmittedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>A positive 31-bit id for a text, the same in every run.</summary>
    internal static long OfText(string text) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & int.MaxValue;
}
