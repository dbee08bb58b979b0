using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// Findings as Markdown sections, one for each rule and severity: what, where, why, how to fix. What is waived need not be fixed.
/// </summary>
/// <param name="itemsShown">How many findings of one rule are listed; of the rest the number is said.</param>
internal sealed class FindingSections(int itemsShown)
{
    /// <summary>A message may quote two names and say something of both.</summary>
    private const int LongestMessage = 600;

    public IEnumerable<string> Of(IEnumerable<Finding> findings)
    {
        var fixes = new Dictionary<string, string>(StringComparer.Ordinal);
        return findings
            .GroupBy(f => (f.Rule, f.Severity))
            .OrderByDescending(g => g.Key.Severity)
            .Select(g => Section([.. g], fixes))
            .ToList();
    }

    /// <param name="fixes">The fixes that are shown already, with the rule that they are shown for, and the blocks of commands.</param>
    private string Section(Finding[] findings, Dictionary<string, string> fixes)
    {
        var first = findings[0];
        var isWaived = first.Waiver is not null;
        var sameFix = Array.TrueForAll(findings, f => f.Fix == first.Fix);
        var text = new StringBuilder($"**{MarkdownText.Code(first.Rule)}** ({(isWaived ? "waived" : Name(first.Severity))})\n\n");
        foreach (var finding in findings.Take(itemsShown))
        {
            text.Append($"- {Where(finding)}{MarkdownText.Inline(finding.Message, LongestMessage)}{AwaitedNames.After(finding)}");
            text.Append(sameFix || isWaived ? "\n" : $" Fix: {Fix(finding, fixes)}\n");
        }

        if (findings.Length > itemsShown)
        {
            text.Append($"- and {Plural.Number(findings.Length - itemsShown)} more\n");
        }

        text.Append($"\nWhy: {FixText.Line(first.Why)}");
        if (isWaived)
        {
            return text.ToString();
        }

        var fix = sameFix ? $"\n\n**Fix:** {Fix(first, fixes)}" : "";
        var commands = Commands(findings.Take(itemsShown), fixes);
        var label = sameFix || commands.Length == 0 ? "" : "\n\n**Commands:**";
        return text.Append(fix).Append(label).Append(commands).ToString();
    }

    /// <summary>Each block of commands once, however many findings it ends, below whatever rule.</summary>
    private static string Commands(IEnumerable<Finding> findings, Dictionary<string, string> fixes) => string.Concat(
        findings.Select(FixText.Commands)
            .Where(block => block.Length > 0 && fixes.TryAdd(block, ""))
            .Select(block => $"\n\n{block}"));

    /// <summary>One change can answer several rules: it is shown once, and the others refer to it.</summary>
    private static string Fix(Finding finding, Dictionary<string, string> fixes)
    {
        var shown = fixes.GetValueOrDefault(finding.Fix, finding.Rule);
        fixes[finding.Fix] = shown;
        return shown == finding.Rule ? FixText.Line(finding.Fix) : $"the same as for {MarkdownText.Code(shown)}.";
    }

    /// <summary>A message that names the commit itself needs no place.</summary>
    private static string Where(Finding finding)
    {
        var location = finding.Location;
        var line = location?.Line is { } number ? $" line {number}" : "";
        var path = location?.Path is { } name ? $"{MarkdownText.Code(name)}{line}" : "";
        var isNamed = location?.Commit is { } named && finding.Message.Contains(named.Short, StringComparison.Ordinal);
        var commit = location?.Commit is { } sha && !isNamed ? $"commit `{sha.Short}`" : "";
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
