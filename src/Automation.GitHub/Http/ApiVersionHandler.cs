namespace Automation.GitHub.Http;

/// <summary>Pins the REST API's version, so that GitHub's next one changes nothing here until it is chosen.</summary>
internal sealed class ApiVersionHandler : DelegatingHandler
{
    public const string HeaderName = "X-GitHub-Api-Version";

    public const string Version = "2022-11-28";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(HeaderName);
        request.Headers.Add(HeaderName, Version);
        return base.SendAsync(request, cancellationToken);
    }
}
