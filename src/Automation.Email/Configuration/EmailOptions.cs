namespace Automation.Email.Configuration;

/// <summary>
/// Section <c>Email</c>: how mails leave. SMTP or Communication Services where configured, else a folder of <c>.eml</c> files.
/// </summary>
public sealed class EmailOptions
{
    public const string SectionName = "Email";

    /// <summary>
    /// The sender, with a name where wanted: <c>Engineering digest &lt;digest@example.com&gt;</c>. Must be set for mails that leave.
    /// </summary>
    public string? From { get; set; }

    /// <summary>Mails per minute and process; the provider's usual limit where nothing is set.</summary>
    public int? PerMinute { get; set; }

    /// <summary>
    /// Where mails are written when no provider is configured. Null where that would lose them: then they wait for one.
    /// </summary>
    public string? Folder { get; set; } = "./.automation/outbox";

    public SmtpOptions Smtp { get; init; } = new();

    public CommunicationServicesOptions CommunicationServices { get; init; } = new();
}
