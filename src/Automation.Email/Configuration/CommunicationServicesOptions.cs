namespace Automation.Email.Configuration;

/// <summary>Section <c>Email:CommunicationServices</c>: Azure Communication Services, reached with the process's identity.</summary>
public sealed class CommunicationServicesOptions
{
    /// <summary>
    /// The resource's address, such as <c>https://contoso.communication.azure.com</c>; setting it makes it the way mails leave.
    /// </summary>
    public Uri? Endpoint { get; set; }
}
