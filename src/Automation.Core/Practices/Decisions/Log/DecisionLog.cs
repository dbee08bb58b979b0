using System.Text;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>
/// The decisions of a repository at a glance: an index by directory, and which record took which one's place. Pure; titles and other
/// texts of the records are untrusted, and come out as what they are.
/// </summary>
public sealed class DecisionLog
{
    private readonly SupersedeChains chains;

    /// <param name="decisions">Of any directories; a path that comes twice counts once.</param>
    public DecisionLog(IEnumerable<StandingDecision> decisions)
    {
        StandingDecision[] sorted =
        [
            .. decisions.DistinctBy(d => d.Path)
                .OrderBy(d => DecisionDirectories.DirectoryOf(d.Path), StringComparer.Ordinal)
                .ThenBy(d => d.Number ?? int.MaxValue)
                .ThenBy(d => d.Path, StringComparer.Ordinal),
        ];
        chains = new SupersedeChains(sorted);
        Entries = [.. sorted.Select(chains.EntryOf)];
    }

    /// <summary>By directory, number and path.</summary>
    public IReadOnlyList<DecisionLogEntry> Entries { get; }

    /// <summary>The index as tables, one a directory, and the graph where records took the place of others.</summary>
    /// <param name="folder">Folder of the file that it is for, from the repository's root: links are relative to it.</param>
    /// <param name="today">Tells which reviews are overdue.</param>
    public string Markdown(string folder, DateOnly today)
    {
        if (Entries.Count == 0)
        {
            return "There are no decision records yet.\n";
        }

        var text = new StringBuilder();
        var directories = Entries.GroupBy(e => DecisionDirectories.DirectoryOf(e.Decision.Path)).ToList();
        foreach (var directory in directories)
        {
            text.Append(text.Length > 0 ? "\n" : "");
            if (directories.Count > 1)
            {
                text.Append("### ").Append(MarkdownText.Code(directory.Key.Length > 0 ? directory.Key : ".")).Append("\n\n");
            }

            text.Append(DecisionLogTable.Render([.. directory], folder, today));
        }

        return Mermaid() is { } graph ? text.Append("\n```mermaid\n").Append(graph).Append("```\n").ToString() : text.ToString();
    }

    /// <summary>Which record took which one's place, as a flowchart of Mermaid (https://mermaid.js.org); null where none did.</summary>
    public string? Mermaid() => SupersedeGraph.Render(chains.Pairs);
}
