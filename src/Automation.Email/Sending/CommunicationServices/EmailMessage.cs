using Automation.Core.Mail;
using Automation.Email.Messages;
using MimeKit;

namespace Automation.Email.Sending.CommunicationServices;

/// <summary>The body of <c>POST /emails:send</c>, version 2025-09-01.</summary>
internal sealed record EmailMessage
{
    public required string SenderAddress { get; init; }

    public required EmailContent Content { get; init; }

    public required EmailRecipients Recipients { get; init; }

    public IReadOnlyList<EmailAttachment>? Attachments { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>True: no pixels, no rewritten links.</summary>
    public bool UserEngagementTrackingDisabled { get; init; } = true;

    /// <summary>
    /// The sender's name is the resource's setting, not the message's. The HTML refers to images by name, as the ids here do.
    /// </summary>
    public static EmailMessage From(MailMessage mail, MailboxAddress from) => new()
    {
        SenderAddress = from.Address,
        Content = new EmailContent(MimeMessages.OneLine(mail.Content.Subject), mail.Content.Text, mail.Content.Html),
        Recipients = new EmailRecipients([new EmailAddress(mail.To)]),
        Attachments =
        [
            .. mail.Content.Images.Select(static i => new EmailAttachment(i.Name, "image/png", i.Png, i.Name)),
        ],
        Headers = ListHeaders.Of(mail, MailAddresses.DomainOf(from)).ToDictionary(),
    };
}
