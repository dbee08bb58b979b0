namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// Sends GraphQL straight to the sandbox, for the OpenAPI description does not cover it, and fails with every refusal of the proxy:
/// the client takes some statuses for an answer, and a refusal must not pass as one.
/// </summary>
internal sealed class SandboxNetwork(Uri graphQl) : DelegatingHandler(new SocketsHttpHandler())
{
    private const string RefusalMark = "stoplight.io/prism/errors";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/graphql", StringComparison.Ordinal))
        {
            request.RequestUri = graphQl;
        }

        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return body.Contains(RefusalMark, StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Not as described: {request.Method} {request.RequestUri}: {body}")
            : response;
    }
}
