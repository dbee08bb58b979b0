namespace Automation.Sandbox.Tests.Http;

/// <summary>A test that speaks to a running sandbox of the greeter, with a data folder of its own.</summary>
public abstract class SandboxTest(GreeterRepository greeter) : IClassFixture<GreeterRepository>, IAsyncLifetime
{
    internal const string Rest = "/_sandbox/api/v3";

    internal const string Repository = Rest + "/repositories/1";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-sandbox-");
    private SandboxServer? server;

    internal SandboxServer Server => server!;

    internal string Head => greeter.Head;

    internal GitRepositoryBuilder Source => greeter.Source;

    /// <summary>Where the sandbox keeps its state.</summary>
    internal string Data => Path.Combine(folder.FullName, "data");

    public async Task InitializeAsync() => server = await StartAsync(Data);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A folder beside the data.</summary>
    internal string Sibling(string name) => Path.Combine(folder.FullName, name);

    internal Task<SandboxServer> StartAsync(string data, string secret = "sandbox") =>
        SandboxServer.StartAsync(greeter.Source.Path, data, secret);

    /// <summary>Stops the server and starts another on the same folders.</summary>
    internal async Task RestartAsync()
    {
        await Server.DisposeAsync();
        server = await StartAsync(Data);
    }
}
