using Automation.Core.Mail;

namespace Automation.Email.Messages;

/// <summary>The headers by which mail systems know a digest as machine-made, and recipients leave it.</summary>
internal static class ListHeaders
{
    public static IEnumerable<KeyValuePair<string, string>> Of(MailMessage mail, string domain)
    {
        yield return new("List-Id", $"Weekly digest <weekly-digest.{domain}>");
        yield return new("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers, please
        yield return new("X-Auto-Response-Suppress", "All"); // the same for Exchange
        yield return new("Precedence", "bulk");
        if (mail.Unsubscribe is not { } link)
        {
            yield break;
        }

        yield return new("List-Unsubscribe", $"<{link.AbsoluteUri}>");
        if (link.Scheme == Uri.UriSchemeHttps)
        {
            yield return new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058: for https only
        }
    }
}
