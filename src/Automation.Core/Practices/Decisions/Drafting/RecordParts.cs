namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>What the templates share.</summary>
internal static class RecordParts
{
    private const string Reversible = "yes (two-way door)";
    private const string OneWay = "no (one-way door)";

    public static string Date(DecisionDraft draft) => draft.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A blank title is meant to be found, so its braces stay.</summary>
    public static string Title(DecisionDraft draft) => DraftText.Escape(draft.Title);

    public static string Reversibility(DecisionDraft draft) => draft.IsReversible switch
    {
        true => Reversible,
        false => OneWay,
        null => $"{{Can it be taken back? {Reversible} or {OneWay}}}",
    };

    /// <summary>Line by line: what stands in it begins no section, no list that is not meant, and nothing else.</summary>
    public static string Context(DecisionDraft draft, string blank) =>
        string.IsNullOrWhiteSpace(draft.Context)
            ? blank
            : string.Join('\n', draft.Context.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(Line));

    /// <summary>A link from the new record to the one that it takes the place of.</summary>
    public static string Link(DecisionDraft draft, StandingDecisionReference other)
    {
        var number = other.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}. ") : "";
        var name = other.Title is { } title ? $"{number}{DraftText.Escape(title)}" : DraftText.Escape(other.Path);
        return $"[{name}]({RelativeAddress.Of(DecisionDirectories.DirectoryOf(draft.Path), other.Path)})";
    }

    private static string Line(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal) ? $"- {DraftText.Escape(line[2..])}" : DraftText.Escape(line);
}
