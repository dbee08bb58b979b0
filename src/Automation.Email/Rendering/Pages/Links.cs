namespace Automation.Email.Rendering.Pages;

/// <summary>What may become a link. Encoding does not help against <c>javascript:</c>.</summary>
internal static class Links
{
    /// <summary>The address if it is http or https, else null.</summary>
    public static Uri? Safe(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
}
