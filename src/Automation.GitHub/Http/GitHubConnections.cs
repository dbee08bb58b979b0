using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;
using Octokit;
using Octokit.Internal;

namespace Automation.GitHub.Http;

/// <summary>Opens Octokit connections that differ in their credentials and share one HTTP pipeline.</summary>
internal sealed class GitHubConnections(IHttpMessageHandlerFactory handlers, IOptions<GitHubOptions> options) : IDisposable
{
    /// <summary>Name of the HTTP client whose handlers every request passes.</summary>
    public const string HttpClientName = "GitHub";

    private static readonly ProductHeaderValue Product = new("Automation", "1.0");

    private readonly HttpClientAdapter http = new(() => handlers.CreateHandler(HttpClientName));
    private readonly SimpleJsonSerializer serializer = new();

    public Connection Open(Credentials credentials) =>
        new(Product, options.Value.RestRoot, new InMemoryCredentialStore(credentials), http, serializer);

    public void Dispose() => http.Dispose();
}
