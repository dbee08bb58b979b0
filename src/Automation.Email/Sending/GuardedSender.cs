using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Messages;

namespace Automation.Email.Sending;

/// <summary>What holds for every provider: what is no address is refused, and limits are respected without waiting here.</summary>
/// <param name="rate">Null where there is no limit.</param>
internal sealed class GuardedSender(IMailSender inner, SendingRate? rate) : IMailSender, IDisposable
{
    public string Name => inner.Name;

    public bool KeepsRecord => inner.KeepsRecord;

    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (MailAddresses.ParseRecipient(message.To) is null)
        {
            return new SendResult.Refused("The recipient's address is no e-mail address: correct it where the team is defined.");
        }

        return rate?.Take() is { } wait
            ? new SendResult.Later("As many mails were sent this minute as Email:PerMinute allows.", wait)
            : await inner.SendAsync(message, cancellationToken);
    }

    public Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken) =>
        inner.FindAsync(operationId, cancellationToken);

    public Task<string?> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
