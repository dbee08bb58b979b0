namespace Automation.Core.Apps;

/// <summary>The App as GitHub knows it.</summary>
/// <param name="Owner">Login of the account that it belongs to.</param>
/// <param name="OwnedByOrganisation">True where that is an organisation, whose settings are elsewhere.</param>
/// <param name="Permissions">Levels by name.</param>
/// <param name="Events">The events that it is subscribed to.</param>
/// <param name="Page">Its public page, such as <c>https://github.com/apps/SLUG</c>.</param>
public sealed record AppRecord(
    long Id,
    string Slug,
    string Owner,
    bool OwnedByOrganisation,
    IReadOnlyDictionary<string, string> Permissions,
    IReadOnlyList<string> Events,
    Uri Page)
{
    /// <summary>Where its owner changes it.</summary>
    public Uri Settings => AppPages.Settings(new Uri(Page, "../"), OwnedByOrganisation ? Owner : null, Slug);
}
