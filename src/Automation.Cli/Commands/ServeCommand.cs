using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Sandbox.Options;
using Microsoft.Extensions.Hosting;

namespace Automation.Cli.Commands;

/// <summary><c>automation serve</c>.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:8080";
    private const string DefaultData = ".automation";

    private const string Help = """
        Run the whole app in one process: webhooks, queues, schedules, and the embedded store unless a storage account is configured.

        Examples:
          GitHub__WebhookSecrets__0=... GitHub__AppId=... GitHub__PrivateKeyPath=app.pem automation serve
          automation serve --sandbox . --urls http://127.0.0.1:8080
        """;

    public static Command Create(Terminal terminal)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Addresses to listen on (default: ASPNETCORE_URLS, else {DefaultUrl}).",
            HelpName = "URLS",
        };
        var data = CommonOptions.Data("Folder of the embedded store (default: ./.automation).");
        var sandbox = CommonOptions.Text(new Option<string?>("--sandbox")
        {
            Description = "Mount a stand-in GitHub, fed from this git repository, under /_sandbox.",
            HelpName = "REPO",
        });
        var command = new Command("serve", Help) { urls, data, sandbox };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var url = parsed.GetValue(urls) ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrl;
            var addresses = ListenAddresses.Parse(url);
            var settings = await SettingsAsync(addresses, parsed.GetValue(data), parsed.GetValue(sandbox), cancellationToken);
            await using var app = await AutomationServer.StartAsync(settings, cancellationToken);
            terminal.Say($"Listening on {settings.Url}. Stop with Ctrl+C.");
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task<ServerSettings> SettingsAsync(
        ListenAddresses addresses, string? data, string? repository, CancellationToken cancellationToken)
    {
        if (repository is null)
        {
            return new ServerSettings { Url = addresses.Text, Overrides = HostSettings.StoreIn(data) };
        }

        var sandbox = new SandboxOptions
        {
            RepositoryPath = repository,
            DataDirectory = data ?? DefaultData,
            Secret = Environment.GetEnvironmentVariable("GitHub__WebhookSecrets__0") ?? SandboxOptions.DefaultSecret,
            Merge = SandboxMerging.FromEnvironment(),
        };
        return new ServerSettings
        {
            Url = addresses.Text,
            Overrides = await SandboxSettings.ForAsync(addresses.Loopback, sandbox, cancellationToken),
            Sandbox = sandbox,
        };
    }
}
