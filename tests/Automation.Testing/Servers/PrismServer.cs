using System.Diagnostics;

namespace Automation.Testing.Servers;

/// <summary>
/// Prism as a proxy that refuses what an OpenAPI description does not allow, in requests and answers alike, and passes the rest
/// on (https://docs.stoplight.io/docs/prism).
/// </summary>
public sealed class PrismServer : IAsyncDisposable
{
    private const string Listening = "Prism is listening on ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private PrismServer(Process process) => this.process = process;

    /// <summary>Where clients send their requests.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts it on a free loopback port, and returns when it listens.</summary>
    /// <param name="description">Path of the OpenAPI description. A short one starts in two seconds, GitHub's whole in nine.</param>
    /// <param name="upstream">Who answers what is allowed.</param>
    public static async Task<PrismServer> StartAsync(string description, Uri upstream)
    {
        await NodePackages.EnsureAsync();
        var server = new PrismServer(
            Process.Start(Command(description, upstream)) ?? throw new InvalidOperationException("node did not start: install Node.js."));
        try
        {
            using var limit = new CancellationTokenSource(StartLimit);
            await server.ReadAddressAsync(limit.Token);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Command(string description, Uri upstream) => new("node")
    {
        ArgumentList =
        {
            NodePackages.PathOf("@stoplight/prism-cli/dist/index.js"),
            "proxy", "--errors", "--host", "127.0.0.1", "--port", "0", description, upstream.AbsoluteUri,
        },
        RedirectStandardOutput = true,
    };

    private async Task ReadAddressAsync(CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0)
            {
                Address = new Uri(line[(at + Listening.Length)..].Trim());

                // Read on, or a full pipe would stop it.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("Prism ended before it listened: see its messages above.");
    }
}
