using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Automation.Testing.Servers;

/// <summary>
/// Azurite, the storage emulator, on free loopback ports and in memory. Every test takes an account of its own, so that tests
/// share the process and nothing else.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int Accounts = 512;

    /// <summary>No secret: any base64 does.</summary>
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("azurite"));

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Dictionary<string, string> endpoints = [];
    private int taken;

    private AzuriteServer(Process process) => this.process = process;

    /// <summary>Starts it, and returns when its three services listen.</summary>
    public static async Task<AzuriteServer> StartAsync()
    {
        await NodePackages.EnsureAsync();
        var process = Process.Start(Command()) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        var server = new AzuriteServer(process);
        try
        {
            using var limit = new CancellationTokenSource(StartLimit);
            await server.ReadEndpointsAsync(limit.Token);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connection string of an account that no other test uses.</summary>
    public string NewAccount()
    {
        var account = Name(Interlocked.Increment(ref taken) - 1);
        var services = endpoints.Select(e => $"{e.Key}Endpoint={e.Value}/{account}");
        return $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};{string.Join(';', services)};";
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

    private static ProcessStartInfo Command() => new("node")
    {
        ArgumentList =
        {
            NodePackages.PathOf("azurite/dist/src/azurite.js"),
            "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        },
        WorkingDirectory = Path.GetTempPath(),
        RedirectStandardOutput = true,
        Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts).Select(i => $"{Name(i)}:{Key}")) },
    };

    private static string Name(int index) => "test" + index.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Lines such as <c>Azurite Blob service is successfully listening at http://127.0.0.1:46343</c>.</summary>
    private async Task ReadEndpointsAsync(CancellationToken cancellationToken)
    {
        while (endpoints.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("Azurite ended before it listened: see its messages above.");
            if (line.Contains("successfully listening at", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                endpoints[words[1]] = words[^1];
            }
        }

        // Read on, or a full pipe would stop it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }
}
