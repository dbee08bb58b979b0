namespace Automation.GitHub.Http;

/// <summary>Notes what each answer says of the rate limit that the request counted against.</summary>
internal sealed class RateLimitHandler(RateLimitGauges gauges) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Options.TryGetValue(InstallationHttpClient.Installation, out var installation))
        {
            gauges.Note(
                installation, name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null);
        }

        return response;
    }
}
