namespace Automation.GitHub.Configuration;

/// <summary>
/// Where people and programs find one GitHub: <c>github.com</c>, an enterprise's own host on <c>ghe.com</c>, or GitHub Enterprise
/// Server (https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api).
/// </summary>
/// <param name="Web">Its pages, with a closing slash.</param>
/// <param name="Rest">The root of its REST API, with a closing slash.</param>
public sealed record GitHubAddresses(Uri Web, Uri Rest)
{
    private static readonly string[] HostsWithApiBeside = ["github.com", ".ghe.com"];

    /// <summary>From the address of its pages.</summary>
    public static GitHubAddresses Of(Uri web)
    {
        var root = new Uri(web.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        var beside = HostsWithApiBeside.Any(h =>
            root.Host.Equals(h, StringComparison.OrdinalIgnoreCase)
            || (h[0] == '.' && root.Host.EndsWith(h, StringComparison.OrdinalIgnoreCase)));
        return new GitHubAddresses(root, beside ? new Uri($"{root.Scheme}://api.{root.Authority}/") : new Uri(root, "api/v3/"));
    }

    /// <summary>True where <c>GitHub:ApiUrl</c> need not be set.</summary>
    public bool IsDefault => Rest == new GitHubOptions().ApiUrl;
}
