namespace Automation.GitHub.Authentication;

/// <summary>An installation token. Opaque: its form and length change, and it is never logged.</summary>
/// <param name="Token">The secret.</param>
/// <param name="RefreshAt">From when on a new one is asked for.</param>
internal sealed record InstallationGrant(string Token, DateTimeOffset RefreshAt)
{
    /// <summary>True where the installation's owner permits the App to read administration; false also where that is not known.</summary>
    public bool ReadsAdministration { get; init; }

    /// <summary>Without the secret, in case the record ends up in a message.</summary>
    public override string ToString() => $"installation token, refreshed at {RefreshAt:O}";
}
