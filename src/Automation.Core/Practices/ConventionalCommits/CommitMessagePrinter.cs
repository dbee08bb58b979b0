using System.Text;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Writes a parsed message back as text. Parsing the text again gives an equal message.</summary>
public static class CommitMessagePrinter
{
    public static string Print(CommitMessage message)
    {
        var text = new StringBuilder(PrintHeader(message));
        if (message.Body is { } body)
        {
            text.Append("\n\n").Append(body);
        }

        for (var i = 0; i < message.Footers.Count; i++)
        {
            text.Append(i == 0 ? "\n\n" : "\n").Append(message.Footers[i]);
        }

        return text.ToString();
    }

    /// <summary>The header made of its parts; the header as written where it does not parse.</summary>
    public static string PrintHeader(CommitMessage message) => message.Type is { } type
        ? $"{type}{(message.Scope is { } scope ? $"({scope})" : "")}{(message.HasExclamationMark ? "!" : "")}: {message.Description}"
        : message.Header;
}
