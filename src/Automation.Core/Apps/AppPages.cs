namespace Automation.Core.Apps;

/// <summary>Pages on GitHub that have to do with an App.</summary>
public static class AppPages
{
    /// <summary>Where a manifest is sent.</summary>
    /// <param name="web">GitHub's pages, such as <c>https://github.com/</c>, with a closing slash.</param>
    /// <param name="organisation">Who will own the App; null for who is signed in.</param>
    public static Uri New(Uri web, string? organisation) => new(web, Root(organisation) + "/new");

    /// <summary>The App's settings.</summary>
    public static Uri Settings(Uri web, string? organisation, string slug) =>
        new(web, $"{Root(organisation)}/{Uri.EscapeDataString(slug)}");

    /// <summary>Where it is installed from.</summary>
    public static Uri Install(Uri web, string slug) => new(web, $"apps/{Uri.EscapeDataString(slug)}/installations/new");

    private static string Root(string? organisation) =>
        organisation is null ? "settings/apps" : $"organizations/{Uri.EscapeDataString(organisation)}/settings/apps";
}
