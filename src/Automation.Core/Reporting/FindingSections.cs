using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>Findings as Markdown sections, one for each rule and severity: what, where, why, how to fix.</summary>
/// <param name="itemsShown">How many findings of one rule are listed; of the rest the number is said.</param>
internal sealed class FindingSections(int itemsShown)
{
    public IEnumerable<string> Of(IEnumerable<Finding> findings) => findings
        .GroupBy(f => (f.Rule, f.Severity))
        .OrderByDescending(g => g.Key.Severity)
        .Select(g => Section([.. g]));

    private string Section(Finding[] findings)
    {
        var first = findings[0];
        var sameFix = Array.TrueForAll(findings, f => f.Fix == first.Fix);
        var text = new StringBuilder($"**{MarkdownText.Code(first.Rule)}** ({Name(first.Severity)})\n\n");
        foreach (var finding in findings.Take(itemsShown))
        {
            text.Append($"- {Where(finding.Location)}{MarkdownText.Inline(finding.Message)}");
            text.Append(sameFix ? "\n" : $" Fix: {MarkdownText.Inline(finding.Fix)}\n");
        }

        if (findings.Length > itemsShown)
        {
            text.Append($"- and {Plural.Number(findings.Length - itemsShown)} more\n");
        }

        text.Append($"\nWhy: {MarkdownText.Inline(first.Why)}");
        return text.Append(sameFix ? $"\n\nFix: {MarkdownText.Inline(first.Fix)}" : "").ToString();
    }

    private static string Where(Location? location)
    {
        var line = location?.Line is { } number ? $" line {number}" : "";
        var path = location?.Path is { } name ? $"{MarkdownText.Code(name)}{line}" : "";
        var commit = location?.Commit is { } sha ? $"commit `{sha.Short}`" : "";
        var where = string.Join(", ", new[] { path, commit }.Where(p => p.Length > 0));
        return where.Length > 0 ? $"{where}: " : "";
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
