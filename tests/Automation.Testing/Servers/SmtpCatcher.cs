using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace Automation.Testing.Servers;

/// <summary>
/// A real SMTP server (the npm package smtp-server) on a free loopback port. Recipients named <c>reject</c>, <c>later</c>, <c>spam</c>,
/// <c>cut</c>, <c>silent</c> or <c>slow</c> before the @ make trouble: see <c>tests/node/smtp-catcher.mjs</c>.
/// </summary>
public sealed class SmtpCatcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Channel<CaughtMail> mails = Channel.CreateUnbounded<CaughtMail>();

    private SmtpCatcher(Process process) => this.process = process;

    public int Port { get; private set; }

    /// <summary>Starts it, and returns when it listens.</summary>
    public static async Task<SmtpCatcher> StartAsync(SmtpCatcherOptions? options = null)
    {
        await NodePackages.EnsureAsync();
        var process = Process.Start(Command(options ?? new())) ?? throw new InvalidOperationException("node did not start: install Node.js.");
        var catcher = new SmtpCatcher(process);
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException("The SMTP server ended before it listened: see its messages above.");
            catcher.Port = JsonDocument.Parse(line).RootElement.GetProperty("port").GetInt32();
            _ = catcher.ReadAsync();
            return catcher;
        }
        catch
        {
            await catcher.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next mail, waited for.</summary>
    public async Task<CaughtMail> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await mails.Reader.ReadAsync(limit.Token);
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

    private static ProcessStartInfo Command(SmtpCatcherOptions options) => new("node")
    {
        ArgumentList =
        {
            RepositoryRoot.Combine("tests", "node", "smtp-catcher.mjs"),
            JsonSerializer.Serialize(new
            {
                security = options.Security,
                key = options.Certificate?.ServerKey,
                cert = options.Certificate?.Server,
                user = options.User,
                password = options.Password,
                ascii = options.Ascii,
            }),
        },
        RedirectStandardOutput = true,
    };

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            await mails.Writer.WriteAsync(JsonSerializer.Deserialize<CaughtMail>(line, JsonSerializerOptions.Web)!);
        }

        mails.Writer.Complete();
    }
}
