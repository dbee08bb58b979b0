namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>
/// Nygard's form (https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions) with adr-tools' date, and good and bad
/// consequences apart.
/// </summary>
internal static class NygardTemplate
{
    public static string Render(DecisionDraft draft)
    {
        var number = DecisionFileName.NumberOf(draft.Path) is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}. ") : "";
        var supersedes = draft.Supersedes is { } other ? $"\n\nSupersedes {RecordParts.Link(draft, other)}" : "";
        var covers = draft.Areas.Count > 0 ? $"\n## Covers\n\n{string.Concat(draft.Areas.Select(a => $"- `{DraftText.Plain(a)}`\n"))}" : "";
        return $$"""
            # {{number}}{{RecordParts.Title(draft)}}

            Date: {{RecordParts.Date(draft)}}

            Reversible: {{RecordParts.Reversibility(draft)}}

            ## Status

            {{Capitalized(draft.Status)}}{{supersedes}}

            ## Context

            {{RecordParts.Context(draft, "{Why something has to be decided: the situation, and the forces that pull in different directions.}")}}

            ## Decision

            {What we will do, in full sentences: "We will ..."}

            ## Consequences

            **Positive:**

            - {What becomes easier}

            **Negative:**

            - {What becomes harder, and what must be watched}
            {{covers}}
            """.ReplaceLineEndings("\n");
    }

    private static string Capitalized(string status) => status.Length == 0 ? "" : $"{char.ToUpperInvariant(status[0])}{status[1..]}";
}
