using Automation.Core.Reporting;

namespace Automation.Core.Practices.Decisions;

/// <summary>Text of links in files of a repository.</summary>
internal static class LinkText
{
    private const string Breaker = "\u200B";

    /// <summary>
    /// Plain text as Markdown on one line. In a file nobody is mentioned or notified: what keeps that from happening in comments would
    /// only be in the way.
    /// </summary>
    public static string Escape(string text) => MarkdownText.Inline(text).Replace(Breaker, "", StringComparison.Ordinal);
}
