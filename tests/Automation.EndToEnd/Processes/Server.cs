using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Automation.EndToEnd.Processes;

/// <summary><c>automation serve</c> as a process, with a client for it. Disposing it is <c>kill -9</c>.</summary>
public sealed class Server : IAsyncDisposable
{
    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private Server(Process process, string url)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri(url), Timeout = Patience };
    }

    public HttpClient Client { get; }

    /// <summary>What it wrote to standard error so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>
    /// Starts it with a sandbox over a repository, and waits until it listens. A free port may be somebody else's by then: that is tried
    /// again.
    /// </summary>
    public static async Task<Server> StartAsync(PublishedCli cli, string repository, string data, Dictionary<string, string?>? environment = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (server, listens) = await TryStartAsync(cli, repository, data, environment);
            if (listens)
            {
                return server;
            }

            var said = server.Log;
            await server.DisposeAsync();
            Assert.True(attempt < Attempts && said.Contains("address already in use", StringComparison.Ordinal), said);
        }
    }

    private static async Task<(Server Server, bool Listens)> TryStartAsync(
        PublishedCli cli, string repository, string data, Dictionary<string, string?>? environment)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var process = cli.Start(["serve", "--sandbox", repository, "--data", data, "--urls", url], environment);
        var server = new Server(process, url);
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) => server.Read(line.Data, listening);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await Task.WhenAny(listening.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        return (server, listening.Task.IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Read(string? line, TaskCompletionSource listening)
    {
        lock (log)
        {
            log.AppendLine(line);
        }

        if (line?.StartsWith("Listening on", StringComparison.Ordinal) == true)
        {
            listening.TrySetResult();
        }
    }
}
