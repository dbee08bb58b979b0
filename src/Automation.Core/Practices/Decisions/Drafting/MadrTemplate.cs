namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>The form of MADR 4 (https://adr.github.io/madr/), with what it asks for and consequences.</summary>
internal static class MadrTemplate
{
    public static string Render(DecisionDraft draft)
    {
        var covers = draft.Areas.Count > 0 ? $"covers:\n{string.Concat(draft.Areas.Select(a => $"  - {DraftText.Quoted(a)}\n"))}" : "";
        var supersedes = draft.Supersedes is { } other ? $"\n## More Information\n\nSupersedes {RecordParts.Link(draft, other)}\n" : "";
        return $$"""
            ---
            status: {{draft.Status}}
            date: {{RecordParts.Date(draft)}}
            reversible: {{DraftText.Quoted(RecordParts.Reversibility(draft))}}
            {{covers}}---

            # {{RecordParts.Title(draft)}}

            ## Context and Problem Statement

            {{RecordParts.Context(draft, "{What is the situation, and which question has to be answered?}")}}

            ## Considered Options

            - {Title of the first option}
            - {Title of the second option}

            ## Decision Outcome

            Chosen option: "{Title of the first option}", because {the reason, such as the criterion that only it meets}.

            ### Consequences

            - Good, because {what becomes easier}
            - Bad, because {what becomes harder}
            {{supersedes}}
            """.ReplaceLineEndings("\n");
    }
}
