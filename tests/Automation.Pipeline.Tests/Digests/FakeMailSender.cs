using Automation.Core.Mail;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>
/// A provider in memory. Like Communication Services it knows what it has taken and takes an operation only once; made forgetful it is
/// like SMTP, which takes everything and cannot be asked.
/// </summary>
internal sealed class FakeMailSender(FakeMailbox mailbox, Func<string, Task> before) : IMailSender
{
    public FakeMailSender(bool remembers)
        : this(new FakeMailbox { Remembers = remembers }, static _ => Task.CompletedTask)
    {
    }

    public FakeMailbox Mailbox => mailbox;

    public string Name => mailbox.Name;

    public bool KeepsRecord => mailbox.Remembers;

    public FakeMailSender Observed(Func<string, Task> beforeEach) => new(mailbox, beforeEach);

    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        await before("mail/send");
        return mailbox.Take(message);
    }

    public async Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken)
    {
        await before("mail/find");
        return mailbox.Find(operationId);
    }

    public Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
