using Automation.Testing.Git;

namespace Automation.EndToEnd.Processes;

/// <summary>A server in sandbox mode over a repository and a data folder of its own; all three go when it is disposed of.</summary>
internal sealed class ServedRepository : IAsyncDisposable
{
    private readonly GitRepositoryBuilder repository;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-e2e-");
    private Server? server;

    private ServedRepository(GitRepositoryBuilder repository) => this.repository = repository;

    /// <summary>The data folder.</summary>
    public string Data => data.FullName;

    public HttpClient Client => server!.Client;

    /// <inheritdoc cref="SampleRepository.WithPullRequests"/>
    public static Task<ServedRepository> StartAsync(PublishedCli cli, int pullRequests, string? policy = null) =>
        StartAsync(cli, SampleRepository.WithPullRequests(pullRequests, policy));

    /// <param name="repository">From now on the served repository's.</param>
    public static async Task<ServedRepository> StartAsync(PublishedCli cli, GitRepositoryBuilder repository)
    {
        var served = new ServedRepository(repository);
        try
        {
            served.server = await Server.StartAsync(cli, served.repository.Path, served.Data);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        repository.Dispose();
        data.Delete(recursive: true);
    }
}
