using System.Net;

namespace Automation.Email.Sending.CommunicationServices;

/// <summary>An answer of the service.</summary>
/// <param name="Result">The operation, where the answer is one.</param>
/// <param name="Error">What the service says is wrong, where it does.</param>
/// <param name="RetryAfter">How long it asks to wait.</param>
internal sealed record EmailAnswer(HttpStatusCode Status, EmailSendResult? Result, EmailError? Error, TimeSpan? RetryAfter)
{
    /// <summary>For people: the status, and what the service says.</summary>
    public string Text => $"{(int)Status} {Error?.Code} {Error?.Message}".TrimEnd();
}
