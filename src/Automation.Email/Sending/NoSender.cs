using Automation.Core.Mail;
using Automation.Core.Ports;
using Microsoft.Extensions.Logging;

namespace Automation.Email.Sending;

/// <summary>Stands where no way for mails to leave is configured: each waits for one, and none counts as sent.</summary>
internal sealed partial class NoSender(ILogger<NoSender> logger) : IMailSender
{
    private const string Problem = "No way for mails to leave is configured: set Email:Smtp:Host or Email:CommunicationServices:Endpoint, "
        + "or Email:Folder where a folder is meant.";

    private static readonly TimeSpan Wait = TimeSpan.FromHours(1);

    private readonly ILogger log = logger;

    public string Name => "nowhere";

    public bool KeepsRecord => false;

    public Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        Log.NotSent(log, Problem);
        return Task.FromResult<SendResult>(new SendResult.Later(Problem, Wait));
    }

    public Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);

    public Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(Problem);

    private static partial class Log
    {
        [LoggerMessage(EventId = 72, Level = LogLevel.Error, Message = "A mail was not sent. {Problem}")]
        public static partial void NotSent(ILogger logger, string problem);
    }
}
