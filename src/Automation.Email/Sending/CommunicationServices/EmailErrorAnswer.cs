namespace Automation.Email.Sending.CommunicationServices;

/// <summary>What the service answers to a request that it refuses.</summary>
internal sealed record EmailErrorAnswer(EmailError? Error);
