using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>A fix as Markdown: a sentence, and the commands behind it in a block, to which GitHub adds a button that copies them.</summary>
internal static class FixText
{
    /// <summary>A fix may quote a whole line, and what was cut cannot be copied.</summary>
    private const int MaxLength = 800;

    private const int LongestCommands = 4_000;

    /// <summary>The words in one line. Plain text, in which what stands between backticks is shown as code.</summary>
    /// <param name="fix">May quote untrusted text, with backticks of its own: the worst they do is to show something else as code.</param>
    public static string Line(string fix)
    {
        string[] parts = fix.Length > MaxLength ? [fix] : fix.Split('`');
        if (!ArePaired(parts))
        {
            return MarkdownText.Inline(fix, MaxLength);
        }

        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i % 2 == 1 ? MarkdownText.Command(parts[i], MaxLength) : Inline(parts[i]));
        }

        return text.ToString();
    }

    /// <summary>The commands as a block that can be copied whole; empty without any, and where they would not fit.</summary>
    public static string Commands(Finding finding)
    {
        var commands = string.Join('\n', finding.Commands);
        return commands.Length > LongestCommands ? "" : MarkdownText.Block(commands, LongestCommands, "sh");
    }

    /// <summary>Nothing stands behind a last backtick without another, and two spans of code without a gap would be one.</summary>
    private static bool ArePaired(string[] parts)
    {
        for (var i = 1; i < parts.Length - 1; i++)
        {
            if (parts[i].Length == 0 || (i % 2 == 1 && string.IsNullOrWhiteSpace(parts[i])))
            {
                return false;
            }
        }

        return parts.Length % 2 == 1;
    }

    /// <summary>White space at the ends, which stands before or after code, is kept.</summary>
    private static string Inline(string text)
    {
        var inline = MarkdownText.Inline(text, MaxLength);
        return inline.Length == 0
            ? (text.Length > 0 ? " " : "")
            : $"{(text[0] == ' ' ? " " : "")}{inline}{(text[^1] == ' ' ? " " : "")}";
    }
}
