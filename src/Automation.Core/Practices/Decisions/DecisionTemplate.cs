namespace Automation.Core.Practices.Decisions;

/// <summary>Writes new records.</summary>
public static class DecisionTemplate
{
    /// <summary>The record's Markdown, with a line break at its end.</summary>
    public static string Render(DecisionDraft draft) =>
        $"# {DecisionFileName.NumberOf(draft.Path)}. {draft.Title}\n\n## Status\n\n{draft.Status}\n";
}
