using System.Text;

namespace Automation.Core.Reporting;

/// <summary>A fix as inline Markdown: commands stand in code spans, from which they can be copied, all else is text.</summary>
internal static class FixText
{
    /// <summary>A fix may quote a whole line twice, and a command that was cut is none.</summary>
    private const int MaxLength = 800;

    /// <param name="fix">Plain text with commands between backticks. May quote untrusted text, with backticks of its own.</param>
    public static string Markdown(string fix)
    {
        if (fix.Length > MaxLength)
        {
            return MarkdownText.Inline(fix, MaxLength);
        }

        var result = new StringBuilder();
        var text = new StringBuilder();
        string[] parts = fix.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i + 1 < parts.Length && IsCommand(parts[i]) && IsOpen(text, result))
            {
                text.Length--;
                result.Append(Inline(text)).Append(MarkdownText.Command(parts[i]));
                text.Clear();
            }
            else
            {
                text.Append(parts[i]).Append(i + 1 < parts.Length ? "`" : "");
            }
        }

        return result.Append(Inline(text)).ToString();
    }

    private static bool IsCommand(string part) =>
        part == "reword" || part.StartsWith("git ", StringComparison.Ordinal) || part.StartsWith("gh pr edit ", StringComparison.Ordinal);

    /// <summary>True behind a backtick, but not right behind another command: two code spans without a gap are one.</summary>
    private static bool IsOpen(StringBuilder text, StringBuilder before) =>
        text.Length > (before.Length > 0 ? 1 : 0) && text[^1] == '`';

    /// <summary>White space at the ends, which stands before or after a command, is kept.</summary>
    private static string Inline(StringBuilder text)
    {
        var plain = text.ToString();
        var inline = MarkdownText.Inline(plain, MaxLength);
        return inline.Length == 0
            ? (plain.Length > 0 ? " " : "")
            : $"{(plain[0] == ' ' ? " " : "")}{inline}{(plain[^1] == ' ' ? " " : "")}";
    }
}
