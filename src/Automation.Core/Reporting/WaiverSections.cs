using Automation.Core.Practices;
using Automation.Core.Waivers;

namespace Automation.Core.Reporting;

/// <summary>The waivers in force, one line each: which rule, by whom, until when, why. All of it was written by people.</summary>
internal static class WaiverSections
{
    private const int Shown = 20;

    /// <param name="heading">One line of Markdown.</param>
    /// <returns>Empty where nothing is waived.</returns>
    public static string Of(string heading, IEnumerable<Verdict> verdicts)
    {
        string[] lines = [.. verdicts.SelectMany(v => v.Result.Waivers.Select(w => Line(w, v.Result)))];
        var rest = lines.Length > Shown ? $"\n- and {Plural.Number(lines.Length - Shown)} more" : "";
        return lines.Length == 0 ? "" : $"{heading}\n\n{string.Join('\n', lines.Take(Shown))}{rest}";
    }

    private static string Line(Waiver waiver, PracticeResult result)
    {
        var count = result.Findings.Count(f => f.Waiver is not null && f.Rule == waiver.Rule);
        var findings = count == 0 ? "nothing found" : Plural.Of(count, "finding");
        var until = waiver.Until is { } last ? $" until {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        var reason = MarkdownText.Inline(waiver.Reason, WaiverRules.MaxReason);
        return $"- {MarkdownText.Code(waiver.Rule)} ({findings}), by {MarkdownText.Code(waiver.By)}{until}: {reason}";
    }
}
