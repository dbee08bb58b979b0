using Automation.Core.Mail;

namespace Automation.Core.Ports;

/// <summary>Sends mails by one provider, within its rate limits.</summary>
public interface IMailSender
{
    /// <summary>For people: "smtp.example.com:587", "folder ./outbox".</summary>
    string Name { get; }

    /// <summary>Whether the provider remembers mails, so that asking what became of one can have an answer. SMTP does not.</summary>
    bool KeepsRecord { get; }

    /// <summary>Sends once; failures are values. Only cancellation throws, where the mail may have been handed over.</summary>
    Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// What became of a mail that may have been sent: <see cref="SendResult.Later"/> where the provider never took it, so that it may be
    /// sent again; <see cref="SendResult.Unknown"/> where it is too early to say; null where the provider does not tell, be it now or
    /// ever (<see cref="KeepsRecord"/>).
    /// </summary>
    Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken);

    /// <summary>Whether the provider can be reached with these settings: null when all is well, else one sentence with the fix.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
