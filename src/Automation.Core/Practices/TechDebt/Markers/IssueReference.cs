using System.Text.RegularExpressions;

namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>
/// Finds the issue that a text names: the full address of an issue, <c>org/repo#12</c>, <c>#12</c>, <c>GH-12</c>
/// (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls),
/// or a tracker's key such as <c>ABC-123</c>.
/// </summary>
internal static partial class IssueReference
{
    /// <summary>Names of standards that look like keys: UTF-8 is no issue.</summary>
    private static readonly string[] NotProjects =
    [
        "AES", "ARM", "AVX", "BASE", "CP", "CRC", "CUDA", "CVE", "CWE", "ECMA", "ED", "EIP", "FIPS", "HMAC", "HTTP", "IEEE", "ISO", "MD",
        "PEP", "PKCS", "RFC", "RSA", "SHA", "SSE", "TLS", "UCS", "UTC", "UTF", "WCAG",
    ];

    /// <summary>The first reference as it is written; null when there is none.</summary>
    public static string? Find(string text)
    {
        if (Address().Match(text) is { Success: true } address)
        {
            return address.Value;
        }

        // Most texts name no number; without its sign the pattern would try every word for a repository's name.
        if (text.Contains('#', StringComparison.Ordinal) && Number().Match(text) is { Success: true } number)
        {
            return number.Value;
        }

        return Key().Matches(text).FirstOrDefault(m => !NotProjects.Contains(m.Groups[1].Value))?.Value;
    }

    [GeneratedRegex(
        @"https?://[^\s()<>""']+(?:/(?:issues?|pull|pulls|merge_requests|browse|bugs?|tickets?|work_items|_workitems/edit)/[A-Za-z0-9-]+"
        + @"|/show_bug\.cgi\?id=\d+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w/#&.-])(?:[A-Za-z0-9-]{1,39}/[\w.-]{1,100})?#[1-9][0-9]{0,9}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>GitHub's own <c>GH-12</c> has the form of any tracker's key.</summary>
    [GeneratedRegex(@"(?<![\w-])([A-Z][A-Z0-9_]{1,9})-[1-9][0-9]{0,9}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
