namespace Automation.Core.Practices;

/// <summary>A longer part of a result that the report shows word by word, such as the message that will land.</summary>
/// <param name="Title">One line of plain text.</param>
/// <param name="Text">Plain text of any number of lines. Untrusted.</param>
public sealed record ResultDetail(string Title, string Text)
{
    /// <summary>True for a message that will land; its first line stands where everybody sees it.</summary>
    public bool IsForecast { get; init; }
}
