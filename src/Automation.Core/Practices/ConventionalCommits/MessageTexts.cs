namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>The texts that a message consists of.</summary>
internal static class MessageTexts
{
    /// <summary>Whether first line, body or a footer holds what is looked for.</summary>
    public static bool Any(CommitMessage message, Predicate<string> holds) =>
        holds(message.Header)
        || (message.Body is { } body && holds(body))
        || message.Footers.Any(footer => holds(footer.ToString()));

    /// <summary>The message's lines from the last to the first, without blank ones.</summary>
    public static IEnumerable<string> LinesFromEnd(CommitMessage message) =>
        Enumerable.Reverse<string>([message.Header, message.Body ?? "", .. message.Footers.Select(footer => footer.ToString())])
            .SelectMany(text => Enumerable.Reverse(text.Split('\n')))
            .Where(line => !string.IsNullOrWhiteSpace(line));
}
