using System.Text;
using Automation.Core.Practices.Decisions.Due;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>
/// What a description says of the reasons: its prose and its lists, as plain text. Left out are headings, code, HTML and its comments,
/// checkboxes, waivers, and what the description template says.
/// </summary>
internal static class DraftContext
{
    /// <summary>More than that does not make the reasons clearer, and the draft has to fit into a report.</summary>
    public const int MaxLength = 1_500;

    /// <summary>Paragraphs have an empty line between them, list items begin with a dash; null where nothing is left.</summary>
    public static string? Of(PullRequestSnapshot snapshot)
    {
        var template = snapshot.Templates.SelectMany(t => ProseLine.AllOf(t.Body)).Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        ProseLine? before = null;
        foreach (var line in ProseLine.AllOf(snapshot.Body ?? "").Where(l => !IsNoise(l) && !template.Contains(l.Text)))
        {
            var added = $"{Gap(before, line)}{(line.IsItem ? "- " : "")}{DraftText.Plain(line.Text)}";
            if (text.Length + added.Length > MaxLength)
            {
                text.Append(Excerpt.Cut(added, Math.Max(0, MaxLength - text.Length))).Append('…');
                break;
            }

            text.Append(added);
            before = line;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static bool IsNoise(ProseLine line) =>
        WaiverReader.IsWaiver(line)
        || !line.Text.Any(char.IsLetterOrDigit)
        || (line.IsItem && (line.Text.StartsWith("[ ]", StringComparison.Ordinal)
            || line.Text.StartsWith("[x]", StringComparison.OrdinalIgnoreCase)));

    private static string Gap(ProseLine? before, ProseLine line) =>
        before is not { } last ? ""
        : last.Paragraph == line.Paragraph || (last.IsItem && line.IsItem) ? "\n"
        : "\n\n";
}
