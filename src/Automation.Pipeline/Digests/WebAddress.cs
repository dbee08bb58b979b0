namespace Automation.Pipeline.Digests;

/// <summary>Where people see what GitHub's API tells of.</summary>
/// <param name="Value">Such as <c>https://github.com/</c>, with a closing slash.</param>
public sealed record WebAddress(Uri Value)
{
    /// <summary>GitHub Enterprise Server has its API below its pages, elsewhere the API has a host of its own.</summary>
    private const string ServerApi = "api/v3";

    private const string ApiHost = "api.";

    /// <summary>
    /// The pages that belong to an API: <c>https://api.github.com/</c>, <c>https://api.HOST.ghe.com/</c> or
    /// <c>https://HOST/api/v3/</c> (https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api).
    /// </summary>
    public static WebAddress OfApi(Uri api)
    {
        var root = new UriBuilder(api.Scheme, api.Host, api.Port);
        var path = api.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/" + ServerApi, StringComparison.Ordinal))
        {
            root.Path = path[..^ServerApi.Length];
        }
        else if (api.Host.StartsWith(ApiHost, StringComparison.OrdinalIgnoreCase))
        {
            root.Host = api.Host[ApiHost.Length..];
        }

        return new WebAddress(root.Uri);
    }
}
