namespace Automation.Email.Sending.CommunicationServices;

internal sealed record EmailRecipients(IReadOnlyList<EmailAddress> To);
