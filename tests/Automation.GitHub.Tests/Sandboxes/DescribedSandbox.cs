using Automation.GitHub.Tests.Contract;
using Automation.GitHub.Tests.Fakes;
using Automation.Testing.Servers;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>
/// The sandbox behind a proxy that refuses whatever GitHub's published description does not allow, in requests and in answers.
/// </summary>
public sealed class DescribedSandbox : IAsyncLifetime
{
    private readonly string file = Path.GetTempFileName();
    private SandboxServer? sandbox;
    private PrismServer? proxy;

    internal SandboxHistory History => sandbox!.History;

    /// <summary>The proxy.</summary>
    public Uri Address => proxy!.Address;

    public async Task InitializeAsync()
    {
        await (await GitHubDescription.ReadAsync()).WriteAsync(file);
        sandbox = await SandboxServer.StartAsync();
        proxy = await PrismServer.StartAsync(file, sandbox.Rest);
    }

    public async Task DisposeAsync()
    {
        if (proxy is not null)
        {
            await proxy.DisposeAsync();
        }

        if (sandbox is not null)
        {
            await sandbox.DisposeAsync();
        }

        File.Delete(file);
    }

    /// <summary>Lets the sandbox send to an address that takes no deliveries.</summary>
    internal Task LoseDeliveriesAsync() => sandbox!.LoseDeliveriesAsync();

    /// <inheritdoc cref="SandboxServer.CommentAsync"/>
    internal Task<long> CommentAsync(int number, string login, string body) => sandbox!.CommentAsync(number, login, body);

    /// <inheritdoc cref="SandboxServer.CommentsAsync"/>
    internal Task<IReadOnlyList<(string Author, string Body, string Reactions)>> CommentsAsync(int number) =>
        sandbox!.CommentsAsync(number);

    /// <summary>The adapter, which speaks with the sandbox through the proxy.</summary>
    public GitHubHost NewHost() => sandbox!.NewHost(Address);
}
