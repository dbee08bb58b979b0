namespace Automation.Core.Webhooks;

/// <summary>What decides whether and where a delivery goes. Null: absent, of another type, or too long to be what it claims.</summary>
public readonly record struct RoutingFields
{
    public string? Action { get; init; }

    public long? InstallationId { get; init; }

    /// <summary>Login of the account that the App is installed on; only <c>installation</c> events say it.</summary>
    public string? InstallationAccount { get; init; }

    public long? RepositoryId { get; init; }

    /// <summary><c>owner/name</c>.</summary>
    public string? Repository { get; init; }

    public string? RepositoryOwner { get; init; }

    public string? Organization { get; init; }

    public string? Sender { get; init; }

    /// <summary>The account that the delivery concerns, by whatever names it.</summary>
    public string? Account => InstallationAccount ?? RepositoryOwner ?? Organization;
}
