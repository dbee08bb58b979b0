using Automation.Core.Mail;
using Automation.Core.Ports;
using MimeKit;

namespace Automation.Email.Messages;

/// <summary>
/// Makes a mail a MIME message: text first, then the HTML with its pictures (RFC 2046 and 2387). The same mail gives the same
/// bytes. Line breaks in what becomes a header are folded to spaces, so nothing adds a header.
/// </summary>
internal static class MimeMessages
{
    /// <summary>The Internet message format: CRLF, and ASCII headers.</summary>
    public static readonly FormatOptions Format = CreateFormat();

    /// <exception cref="PermanentException">The recipient's address is none.</exception>
    public static MimeMessage Create(MailMessage mail, MailboxAddress from)
    {
        var to = MailAddresses.ParseRecipient(mail.To) ?? throw new PermanentException("The recipient's address is no e-mail address.");
        var domain = MailAddresses.DomainOf(from);
        var message = new MimeMessage
        {
            Date = mail.Date,
            MessageId = $"{mail.OperationId:D}@{domain}",
            Subject = OneLine(mail.Content.Subject),
            Body = Body(mail, domain),
        };
        message.From.Add(new MailboxAddress(from.Name is null ? null : OneLine(from.Name), from.Address));
        message.To.Add(to);
        foreach (var (name, value) in ListHeaders.Of(mail, domain))
        {
            message.Headers.Add(name, value);
        }

        return message;
    }

    /// <summary>Text without any character that could end a header's line.</summary>
    public static string OneLine(string text) => string.Join(
        ' ', string.Concat(text.Select(c => EndsLine(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool EndsLine(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static MultipartAlternative Body(MailMessage mail, string domain)
    {
        var content = mail.Content;
        MimeEntity html = content.Images.Count == 0 ? Text("html", content.Html) : Related(mail, domain);
        return new MultipartAlternative(Text("plain", content.Text), html) { Boundary = $"=_alternative-{mail.OperationId:N}" };
    }

    private static TextPart Text(string subtype, string text) =>
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    /// <summary>A content id is unique in the world by its domain (RFC 2392), which the HTML's references must then have too.</summary>
    private static MultipartRelated Related(MailMessage mail, string domain)
    {
        var html = mail.Content.Images.Aggregate(
            mail.Content.Html,
            (text, image) => text.Replace($"\"cid:{image.Name}\"", $"\"cid:{ContentId(image)}\"", StringComparison.Ordinal));
        var related = new MultipartRelated { Boundary = $"=_related-{mail.OperationId:N}", Root = Text("html", html) };
        foreach (var image in mail.Content.Images)
        {
            related.Add(new MimePart("image", "png")
            {
                Content = new MimeContent(new MemoryStream(image.Png)),
                ContentId = ContentId(image),
                ContentDisposition = new ContentDisposition(ContentDisposition.Inline) { FileName = image.Name },
                ContentTransferEncoding = ContentEncoding.Base64,
            });
        }

        return related;

        string ContentId(InlineImage image) => $"{image.Name}.{mail.OperationId:N}@{domain}";
    }

    private static FormatOptions CreateFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
