using Automation.Core.Reporting;

namespace Automation.Core.Commands.Replies;

/// <summary>
/// What rules and keys say of themselves, as Markdown: what stands between backticks is code, and all else is text in which nothing links.
/// </summary>
internal static class OwnWords
{
    /// <summary>No sentence of ours is as long.</summary>
    private const int MaxLength = 2_000;

    public static string Markdown(string text) => string.Concat(
        text.Split('`').Select(static (part, i) => IsCode(i) ? MarkdownText.Code(part, MaxLength) : Inline(part)));

    /// <summary>What stands between backticks.</summary>
    public static IEnumerable<string> CodeIn(string text) => text.Split('`').Where(static (_, i) => IsCode(i));

    private static bool IsCode(int index) => index % 2 == 1;

    /// <summary>White space at the ends, which stands before or after code, is kept.</summary>
    private static string Inline(string text)
    {
        var inline = MarkdownText.Inline(text, MaxLength);
        return inline.Length == 0 ? text : $"{(text[0] == ' ' ? " " : "")}{inline}{(text[^1] == ' ' ? " " : "")}";
    }
}
