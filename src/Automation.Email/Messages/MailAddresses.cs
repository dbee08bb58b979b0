using System.Text;
using Automation.Email.Configuration;
using MimeKit;

namespace Automation.Email.Messages;

/// <summary>Reads addresses strictly: one address, and nothing in it that could become a header of its own.</summary>
internal static class MailAddresses
{
    /// <summary>Who mails are from where nothing is configured, which is fine for files only.</summary>
    private static readonly MailboxAddress Nobody = new("Automation", "automation@localhost");

    public static MailboxAddress SenderOf(EmailOptions options) => (options.From is { } text ? ParseSender(text) : null) ?? Nobody;

    /// <summary>A sender, with or without a name; null where the text is none.</summary>
    public static MailboxAddress? ParseSender(string text) =>
        IsOneLine(text) && MailboxAddress.TryParse(text, out var mailbox) && IsWhole(mailbox) ? mailbox : null;

    /// <summary>A recipient's bare address; null where the text is none.</summary>
    public static MailboxAddress? ParseRecipient(string text) =>
        ParseSender(text) is { } mailbox && mailbox.Address == text ? mailbox : null;

    /// <summary>The domain in ASCII, as identifiers need it.</summary>
    public static string DomainOf(MailboxAddress mailbox) => MailboxAddress.IdnMapping.Encode(mailbox.Domain);

    /// <summary>
    /// Whether mailing it needs a server that takes UTF-8 (RFC 6531): a domain has an ASCII form, what is before it has none.
    /// </summary>
    public static bool NeedsUtf8(MailboxAddress mailbox) => !Ascii.IsValid(mailbox.LocalPart);

    private static bool IsOneLine(string text) => !text.Any(char.IsControl);

    private static bool IsWhole(MailboxAddress mailbox) => mailbox.LocalPart.Length > 0 && mailbox.Domain.Length > 0;
}
