namespace Automation.GitHub.Apps;

/// <summary>An account. A manifest's conversion leaves its type out.</summary>
internal sealed record OwnerNode(string? Login, string? Type, Uri? Url)
{
    public bool IsOrganisation =>
        Type == "Organization" || (Type is null && Url?.AbsolutePath.Contains("/orgs/", StringComparison.Ordinal) == true);
}
