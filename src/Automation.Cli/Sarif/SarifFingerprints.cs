using System.Security.Cryptography;
using System.Text;

namespace Automation.Cli.Sarif;

/// <summary>
/// Names for results that stay when lines move, so that code scanning knows an alert again
/// (https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
/// </summary>
internal sealed class SarifFingerprints
{
    /// <summary>The only one that GitHub looks at.</summary>
    public const string Key = "primaryLocationLineHash";

    private const int Bytes = 8;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Of rule, file and message; equal results are numbered in their order.</summary>
    public string Of(SarifResult result)
    {
        var identity = Encoding.UTF8.GetBytes($"{result.RuleId}\0{result.Path}\0{result.Message}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, Bytes));
        seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{seen[hash]}");
    }
}
