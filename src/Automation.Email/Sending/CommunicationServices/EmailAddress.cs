namespace Automation.Email.Sending.CommunicationServices;

internal sealed record EmailAddress(string Address);
