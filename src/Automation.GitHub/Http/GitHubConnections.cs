using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<InstallationId, InstallationHttpClient> ofInstallations = new();
    private readonly SimpleJsonSerializer serializer = new();

    /// <summary>In the App's own name, or in nobody's.</summary>
    public Connection Open(Credentials credentials) => Open(credentials, http);

    /// <summary>In the name of an installation.</summary>
    public Connection Open(Credentials credentials, InstallationId installation) => Open(
        credentials,
        ofInstallations.GetOrAdd(installation, id => new InstallationHttpClient(() => handlers.CreateHandler(HttpClientName), id)));

    public void Dispose()
    {
        http.Dispose();
        foreach (var client in ofInstallations.Values)
        {
            client.Dispose();
        }
    }

    private Connection Open(Credentials credentials, IHttpClient client) =>
        new(Product, options.Value.RestRoot, new InMemoryCredentialStore(credentials), client, serializer);
}
