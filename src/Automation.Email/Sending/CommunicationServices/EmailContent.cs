namespace Automation.Email.Sending.CommunicationServices;

internal sealed record EmailContent(string Subject, string PlainText, string Html);
