using Octokit.Internal;

namespace Automation.GitHub.Http;

/// <summary>Octokit's HTTP client, whose requests say in whose name they are sent.</summary>
internal sealed class InstallationHttpClient(Func<HttpMessageHandler> handler, InstallationId installation) : HttpClientAdapter(handler)
{
    /// <summary>Where a request carries its installation.</summary>
    public static HttpRequestOptionsKey<InstallationId> Installation { get; } = new("automation.installation");

    protected override HttpRequestMessage BuildRequestMessage(IRequest request)
    {
        var message = base.BuildRequestMessage(request);
        message.Options.Set(Installation, installation);
        return message;
    }
}
