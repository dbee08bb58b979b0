namespace Automation.Email.Sending.CommunicationServices;

internal sealed record EmailError(string? Code, string? Message);
