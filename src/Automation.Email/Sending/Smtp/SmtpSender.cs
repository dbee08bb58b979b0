using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Configuration;
using Automation.Email.Messages;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Automation.Email.Sending.Smtp;

/// <summary>Sends by SMTP, one mail after the other over one connection.</summary>
internal sealed partial class SmtpSender(SmtpOptions options, MailboxAddress from, ILogger<SmtpSender> logger) : IMailSender, IDisposable
{
    private readonly SmtpConnection connection = new(options);
    private readonly SemaphoreSlim turn = new(1);
    private readonly ILogger log = logger;

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{options.Host}:{options.EffectivePort}");

    public bool KeepsRecord => false;

    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        using var mime = MimeMessages.Create(message, from);
        var handover = new Handover();
        try
        {
            return await SendInTurnAsync(mime, handover, cancellationToken);
        }
        catch (OperationCanceledException) when (!handover.Begun)
        {
            // The mails that wait for their turn when the app stops are not lost: it is known that they did not leave.
            return new SendResult.Later("The app stopped before the mail was handed over.", TimeSpan.Zero);
        }
    }

    /// <summary>SMTP keeps no record that could be asked.</summary>
    public Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (client, problem) = await OpenAsync(cancellationToken);
            return client is null ? $"{Name}: {problem}" : null;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    private async Task<SendResult> SendInTurnAsync(MimeMessage message, Handover handover, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (client, problem) = await OpenAsync(cancellationToken);
            return client is null ? new SendResult.Later(problem, null) : await SendAsync(client, message, handover, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(SmtpClient? Client, string Problem)> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await connection.OpenAsync(cancellationToken), "");
        }
        catch (Exception e) when (SmtpFailures.IsExpected(e, cancellationToken))
        {
            var problem = SmtpFailures.WhyNotOpened(e);
            Log.NotOpened(log, Name, problem);
            return (null, problem);
        }
    }

    private static async Task<SendResult> SendAsync(
        SmtpClient client, MimeMessage message, Handover handover, CancellationToken cancellationToken)
    {
        var needsUtf8 = message.To.Mailboxes.Concat(message.From.Mailboxes).Any(MailAddresses.NeedsUtf8);
        if (needsUtf8 && !client.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return new SendResult.Refused("The address is not ASCII before its @, and the server does not take such addresses (SMTPUTF8).");
        }

        var format = MimeMessages.Format.Clone();
        format.International = needsUtf8;
        try
        {
            return new SendResult.Sent(MimeMessages.OneLine(await client.SendAsync(format, message, cancellationToken, handover)));
        }
        catch (Exception e) when (SmtpFailures.IsExpected(e, cancellationToken))
        {
            return SmtpFailures.Outcome(e, handover.Begun);
        }
    }

    /// <summary>Learns that the mail itself, after all commands, began to leave.</summary>
    private sealed class Handover : ITransferProgress
    {
        public bool Begun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Begun = true;

        public void Report(long bytesTransferred) => Begun = true;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 70, Level = LogLevel.Error, Message = "Mails cannot be sent by {Server}. {Problem}")]
        public static partial void NotOpened(ILogger logger, string server, string problem);
    }
}
