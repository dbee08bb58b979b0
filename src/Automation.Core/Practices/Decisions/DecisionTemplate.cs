using Automation.Core.Practices.Decisions.Drafting;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Writes new records: in the form of MADR 4, or in Nygard's with good and bad consequences apart. What has to be filled in stands in
/// braces, which the rule <c>sections-filled</c> finds until somebody has.
/// </summary>
public static class DecisionTemplate
{
    /// <summary>The title of a record that nobody has named yet.</summary>
    public const string BlankTitle = "{Short title of what was decided}";

    /// <summary>The record's Markdown, with a line break at its end.</summary>
    public static string Render(DecisionDraft draft) =>
        draft.Format == DecisionFormat.Madr ? MadrTemplate.Render(draft) : NygardTemplate.Render(draft);

    /// <summary>The form of the newest of the records whose form is known; Nygard's where there is none.</summary>
    /// <param name="neighbours">Those of the directory.</param>
    public static DecisionFormat FormatOf(IEnumerable<StandingDecision> neighbours) => neighbours
        .Where(d => d.Format != DecisionFormat.Other)
        .OrderByDescending(d => d.Number ?? 0)
        .ThenByDescending(d => d.Path, StringComparer.Ordinal)
        .Select(d => d.Format)
        .FirstOrDefault(DecisionFormat.Nygard);
}
