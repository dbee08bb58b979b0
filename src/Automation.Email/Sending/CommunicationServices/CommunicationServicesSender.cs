using System.Collections.Concurrent;
using System.Net;
using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Messages;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Automation.Email.Sending.CommunicationServices;

/// <summary>
/// Sends by Azure Communication Services. The mail's operation id is ours, so after a lost answer the service can be asked what became
/// of it.
/// </summary>
internal sealed partial class CommunicationServicesSender(
    EmailClient client, MailboxAddress from, TimeProvider time, ILogger<CommunicationServicesSender> logger) : IMailSender
{
    private const string Role = "give this app's identity the role 'Communication and Email Service Owner' on the resource.";

    /// <summary>How long a request that was not answered may still be on its way.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, long> unanswered = [];
    private readonly ILogger log = logger;

    public string Name => client.Host;

    public bool KeepsRecord => true;

    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        if (await AuthorizeAsync(cancellationToken) is not { } token)
        {
            return new SendResult.Later($"The identity got no access token: sign in, or {Role}", null);
        }

        try
        {
            var answer = await client.SendAsync(EmailMessage.From(message, from), message.OperationId, token, cancellationToken);
            return Outcome(answer, message.OperationId) ?? await AskAsync(message.OperationId, answer, cancellationToken);
        }
        catch (HttpRequestException e) when (IsUnreachable(e))
        {
            return new SendResult.Later($"The service could not be reached: {MimeMessages.OneLine(e.Message)}", null);
        }
        catch (Exception e) when (IsLost(e, cancellationToken))
        {
            unanswered[message.OperationId] = time.GetTimestamp();
            return new SendResult.Unknown($"The service did not answer: {MimeMessages.OneLine(e.Message)}");
        }
    }

    /// <summary>
    /// Later, where the service has never heard of the mail; unknown, while what it has not heard of may still arrive; null where it
    /// does not say.
    /// </summary>
    public async Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken)
    {
        if (await AuthorizeAsync(cancellationToken) is not { } token)
        {
            return null;
        }

        try
        {
            var answer = await client.FindAsync(operationId, token, cancellationToken);
            return answer switch
            {
                { Status: HttpStatusCode.NotFound, Error: not null } when MayArrive(operationId) =>
                    new SendResult.Unknown("The service has not heard of the mail yet."),
                { Status: HttpStatusCode.NotFound, Error: not null } =>
                    new SendResult.Later("The service never took the mail.", answer.RetryAfter),
                { Status: HttpStatusCode.OK, Result.Status: "NotStarted" or "Running" or "Succeeded" } => Sent(operationId),
                { Status: HttpStatusCode.OK, Result.Status: "Failed" or "Canceled" } => new SendResult.Refused(answer.Text),
                _ => null,
            };
        }
        catch (Exception e) when (IsLost(e, cancellationToken))
        {
            return null;
        }
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken) =>
        await AuthorizeAsync(cancellationToken) is null ? $"{Name}: the identity got no access token: sign in, or {Role}" : null;

    /// <summary>What an answer says of the mail; null where it leaves open whether the service took it.</summary>
    private static SendResult? Outcome(EmailAnswer answer, Guid operationId) => answer.Status switch
    {
        HttpStatusCode.Accepted or HttpStatusCode.OK => Sent(operationId),
        HttpStatusCode.TooManyRequests => new SendResult.Later("The service's limit is reached.", answer.RetryAfter),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendResult.Later($"{answer.Text}: {Role}", null),
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError => null,
        _ => new SendResult.Refused(answer.Text),
    };

    private static SendResult.Sent Sent(Guid operationId) => new(operationId.ToString("D"));

    /// <summary>There was no connection, so nothing was handed over.</summary>
    private static bool IsUnreachable(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    private static bool IsLost(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private bool MayArrive(Guid operationId)
    {
        if (unanswered.TryGetValue(operationId, out var since) && time.GetElapsedTime(since) < Settling)
        {
            return true;
        }

        unanswered.TryRemove(operationId, out _);
        return false;
    }

    /// <summary>The service failed, and still may have taken the mail: it knows by the operation id.</summary>
    private async Task<SendResult> AskAsync(Guid operationId, EmailAnswer answer, CancellationToken cancellationToken) =>
        await FindAsync(operationId, cancellationToken) switch
        {
            null => new SendResult.Unknown(answer.Text),
            SendResult.Later => new SendResult.Later(answer.Text, answer.RetryAfter),
            var known => known,
        };

    private async Task<AccessToken?> AuthorizeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await client.AuthorizeAsync(cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            Log.NotAuthorized(log, e, Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 71, Level = LogLevel.Error, Message = "No access token for {Service}: mails cannot be sent")]
        public static partial void NotAuthorized(ILogger logger, Exception exception, string service);
    }
}
