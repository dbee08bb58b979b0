using Automation.Core.Mail;

namespace Automation.Core.Ports;

/// <summary>Writes a mail as it would be sent.</summary>
public interface IMailWriter
{
    /// <summary>Internet message format (RFC 5322), as an <c>.eml</c> file holds it.</summary>
    Task WriteAsync(MailMessage message, Stream target, CancellationToken cancellationToken);
}
