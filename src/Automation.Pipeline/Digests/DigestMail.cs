using Automation.Core.Mail;

namespace Automation.Pipeline.Digests;

/// <summary>A recipient's mail, or why there is none.</summary>
public abstract record DigestMail
{
    private DigestMail()
    {
    }

    public sealed record Ready(MailMessage Message) : DigestMail;

    /// <param name="Reason">"unsubscribed", "nothing happened".</param>
    public sealed record Unwanted(string Reason) : DigestMail;
}
