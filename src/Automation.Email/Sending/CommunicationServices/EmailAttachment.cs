namespace Automation.Email.Sending.CommunicationServices;

/// <param name="ContentInBase64">The file; JSON carries bytes in base64.</param>
/// <param name="ContentId">By which the HTML refers to it: <c>cid:</c> and this.</param>
internal sealed record EmailAttachment(string Name, string ContentType, byte[] ContentInBase64, string ContentId);
