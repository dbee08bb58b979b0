namespace Automation.GitHub.Apps;

/// <summary>An account. Organisations are told by their type or by their address: not every answer has both.</summary>
internal sealed record OwnerNode(string? Login, string? Type, Uri? Url)
{
    public bool IsOrganisation =>
        Type == "Organization" || Url?.AbsolutePath.Contains("/orgs/", StringComparison.Ordinal) == true;
}
