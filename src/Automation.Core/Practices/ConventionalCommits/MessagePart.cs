namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>A part of a message, as far as rules measure it.</summary>
/// <param name="Id">How rule ids name it.</param>
/// <param name="Noun">What people call it.</param>
/// <param name="Read">Its text; null where the message has none, or where the header does not parse.</param>
/// <param name="IsOfHeader">Whether it stands in the first line, which a title has as well.</param>
internal sealed record MessagePart(string Id, string Noun, Func<CommitMessage, string?> Read, bool IsOfHeader = true)
{
    public static MessagePart Header { get; } = new("header", "first line", message => message.Header);

    public static MessagePart Type { get; } = new("type", "type", message => message.Type);

    public static MessagePart Scope { get; } = new("scope", "scope", message => message.Scope);

    public static MessagePart Subject { get; } = new("subject", "description", message => message.Description?.Trim());

    public static MessagePart Body { get; } = new("body", "body", message => message.Body, IsOfHeader: false);

    /// <summary>All footers together.</summary>
    public static MessagePart Footer { get; } = new(
        "footer", "footer", message => message.Footers.Count == 0 ? null : string.Join('\n', message.Footers), IsOfHeader: false);
}
