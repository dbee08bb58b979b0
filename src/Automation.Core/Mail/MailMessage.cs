namespace Automation.Core.Mail;

/// <summary>A mail to one recipient.</summary>
public sealed record MailMessage
{
    public required string To { get; init; }

    public required RenderedMail Content { get; init; }

    /// <summary>
    /// The same whenever the same mail is sent: Communication Services' <c>Operation-Id</c>, and the left part of <c>Message-ID</c>.
    /// </summary>
    public required Guid OperationId { get; init; }

    public required DateTimeOffset Date { get; init; }

    /// <summary>Where one POST unsubscribes the recipient (RFC 8058); null where the app has no public address.</summary>
    public Uri? Unsubscribe { get; init; }
}
