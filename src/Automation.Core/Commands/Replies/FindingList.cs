using System.Text;
using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.Core.Commands.Replies;

/// <summary>What a rule found on a pull request, as it was last evaluated.</summary>
internal static class FindingList
{
    private const int Most = 10;

    public static string Of(RuleLookup.Found named, bool isOn, Evaluation? evaluation)
    {
        var result = evaluation?.Results.FirstOrDefault(r => r.Practice == named.Practice.Id);
        return (evaluation, result, isOn) switch
        {
            (_, _, false) => "It is off, and finds nothing on this pull request.",
            (null, _, _) => "This pull request has not been evaluated yet.",
            (_, null, _) => "It was not evaluated on this pull request.",
            _ => On(evaluation.HeadSha, result, named.Id),
        };
    }

    private static string On(CommitSha head, PracticeResult result, string rule)
    {
        Finding[] findings = [.. result.Findings.Where(f => f.Rule == rule)];
        var place = $"On this pull request, at commit `{head.Short}`";
        var skipped = result.SkipReason ?? result.Skipped.FirstOrDefault(s => s.Rule == rule)?.Reason;
        if (findings.Length == 0)
        {
            return skipped is not null ? $"{place}, it did not apply: {MarkdownText.Inline(skipped)}"
                : result.Unchecked.Count > 0 ? $"{place}, it found nothing; not all could be inspected: {Reasons(result)}"
                : $"{place}, it found nothing.";
        }

        var text = new StringBuilder($"{place}, it found:\n");
        foreach (var finding in findings.Take(Most))
        {
            text.Append($"\n- {Where(finding.Location)}{MarkdownText.Inline(finding.Message)}{Waived(finding)}");
        }

        return text.Append(findings.Length > Most ? $"\n- and {Plural.Number(findings.Length - Most)} more" : "").ToString();
    }

    private static string Reasons(PracticeResult result) =>
        string.Join("; ", result.Unchecked.Take(Most).Select(r => MarkdownText.Inline(r)));

    private static string Where(Location? location)
    {
        var line = location?.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $" line {number}") : "";
        return location?.Path is { Length: > 0 } path ? $"{MarkdownText.Code(path)}{line}: "
            : location?.Commit is { } commit ? $"commit `{commit.Short}`: "
            : "";
    }

    private static string Waived(Finding finding) =>
        finding.Waiver is { } waiver ? $" (waived by {MarkdownText.Inline(waiver.By)}: {MarkdownText.Inline(waiver.Reason)})" : "";
}
