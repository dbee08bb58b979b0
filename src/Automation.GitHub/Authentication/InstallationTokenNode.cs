namespace Automation.GitHub.Authentication;

/// <summary>The answer of <c>POST /app/installations/{id}/access_tokens</c>.</summary>
/// <param name="Permissions">By permission, <c>read</c> or <c>write</c>.</param>
internal sealed record InstallationTokenNode(
    string Token, DateTimeOffset ExpiresAt, IReadOnlyDictionary<string, string>? Permissions)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => $"installation token until {ExpiresAt:O}";
}
