using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Contract;

/// <summary>Sends GraphQL to the fake and everything else over the network.</summary>
internal sealed class SplitNetwork(FakeGitHub graphQl) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly HttpMessageInvoker fake = new(graphQl, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.AbsolutePath.EndsWith("/graphql", StringComparison.Ordinal)
            ? fake.SendAsync(request, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        fake.Dispose();
        base.Dispose(disposing);
    }
}
