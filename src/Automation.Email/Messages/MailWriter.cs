using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Configuration;
using Microsoft.Extensions.Options;

namespace Automation.Email.Messages;

/// <summary>Writes mails as SMTP would carry them.</summary>
internal sealed class MailWriter(IOptions<EmailOptions> options) : IMailWriter
{
    public async Task WriteAsync(MailMessage message, Stream target, CancellationToken cancellationToken)
    {
        using var mime = MimeMessages.Create(message, MailAddresses.SenderOf(options.Value));
        await mime.WriteToAsync(MimeMessages.Format, target, cancellationToken);
    }
}
