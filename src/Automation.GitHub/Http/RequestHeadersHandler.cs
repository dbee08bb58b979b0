using System.Net.Http.Headers;

namespace Automation.GitHub.Http;

/// <summary>
/// Pins the REST API's version, so that GitHub's next one changes nothing here until it is chosen, and calls JSON by its name:
/// Octokit sends it as a form, which GitHub forgives and its description does not allow.
/// </summary>
internal sealed class RequestHeadersHandler : DelegatingHandler
{
    public const string VersionHeader = "X-GitHub-Api-Version";

    public const string Version = "2022-11-28";

    private const string Form = "application/x-www-form-urlencoded";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(VersionHeader);
        request.Headers.Add(VersionHeader, Version);
        if (request.Content?.Headers.ContentType?.MediaType == Form)
        {
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Json, "utf-8");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
