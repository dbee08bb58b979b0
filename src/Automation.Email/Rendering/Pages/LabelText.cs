namespace Automation.Email.Rendering.Pages;

/// <summary>How labels of a group are named where the heading, or the sentence, says the group.</summary>
internal static class LabelText
{
    /// <summary>"impact: high" is "high".</summary>
    public static string Level(string label)
    {
        var level = label[(label.LastIndexOfAny([':', '/']) + 1)..];
        return CleanText.Of(string.IsNullOrWhiteSpace(level) ? label : level, CleanText.NameLength);
    }
}
