namespace Automation.Email.Sending.CommunicationServices;

/// <summary>The state of an operation.</summary>
/// <param name="Status"><c>NotStarted</c>, <c>Running</c>, <c>Succeeded</c>, <c>Failed</c> or <c>Canceled</c>.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record EmailSendResult(string? Status, EmailError? Error);
