using System.Net;
using System.Text;

namespace Automation.Cli.Rendering;

/// <summary>The text of a small piece of HTML: tags and comments are dropped, entities decoded.</summary>
internal static class HtmlText
{
    public static string Strip(string html)
    {
        var text = new StringBuilder();
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] != '<')
            {
                text.Append(html[i]);
                continue;
            }

            var comment = html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal);
            var end = comment ? html.IndexOf("-->", i, StringComparison.Ordinal) : html.IndexOf('>', i);
            if (end < 0)
            {
                break;
            }

            i = comment ? end + 2 : end;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
