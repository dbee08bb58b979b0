using System.Text;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.Core.Releases;

/// <summary>
/// Release notes as Markdown. What authors of commits wrote is text and nothing else there: nobody is mentioned, no issue is linked or
/// closed, no HTML comes alive. Authors are not named.
/// </summary>
public static class ReleaseNotes
{
    /// <summary>GitHub takes 125,000 characters as the text of a release; the rest is room for the numbers of what is left out.</summary>
    private const int MaxLength = 120_000;

    private const int LongestBreak = 1_000;

    public static string Markdown(ReleasePlan plan)
    {
        var groups = ReleaseGroup.Of(plan.Changes);
        if (groups.Count == 0)
        {
            return "Nothing that users notice has changed.\n";
        }

        var text = new StringBuilder();
        foreach (var group in groups)
        {
            Append(text, group);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReleaseGroup group)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append($"## {group.Title}\n\n");
        var shown = 0;
        foreach (var line in group.Entries.Select(Line))
        {
            if (text.Length + line.Length > MaxLength)
            {
                break;
            }

            text.Append(line);
            shown++;
        }

        if (shown < group.Entries.Count)
        {
            text.Append($"- and {Plural.Number(group.Entries.Count - shown)} more\n");
        }
    }

    private static string Line(ReleaseEntry entry)
    {
        var change = entry.Change;
        var scope = change.Scope is { } name ? $"**{MarkdownText.Inline(name)}:** " : "";
        string[] references = [.. change.References.Select(r => MarkdownText.Inline(r))];
        return $"- {scope}{MarkdownText.Inline(entry.Text, LongestBreak)} ({string.Join(", ", references.Prepend(change.Commit.Short))})\n";
    }
}
