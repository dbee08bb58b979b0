namespace Automation.Core.Apps;

/// <summary>What one account granted the App.</summary>
/// <param name="Account">The account's login.</param>
/// <param name="IsOrganisation">True where the account is an organisation.</param>
/// <param name="Page">Where the account's owners accept permissions and choose repositories.</param>
public sealed record InstallationGrants(
    InstallationId Id,
    string Account,
    bool IsOrganisation,
    bool IsSuspended,
    IReadOnlyDictionary<string, string> Permissions,
    Uri Page);
