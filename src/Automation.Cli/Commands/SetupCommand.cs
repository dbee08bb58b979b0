using Automation.Cli.Rendering;
using Automation.Cli.SettingUp;
using Automation.Cli.SettingUp.Stores;
using Automation.Cli.Terminals;
using Automation.GitHub.Apps;
using Automation.GitHub.Configuration;

namespace Automation.Cli.Commands;

/// <summary><c>automation setup</c>.</summary>
internal static class SetupCommand
{
    /// <summary>GitHub's limit for an App's name.</summary>
    public const int MaxName = 34;

    public const string DefaultGitHub = "https://github.com";

    private const string Help = """
        Create the GitHub App in the browser, with the permissions and events that are needed, and store its key and webhook secret.

        Examples:
          automation setup --name "Octo automation"
          automation setup --organization octo-org --url https://automation.example.com --to vault:octo-automation-kv
          automation setup --to file:secrets --no-browser --port 8123
        """;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static Command Create(Terminal terminal)
    {
        var arguments = new SetupArguments();
        var command = new Command("setup", Help)
        {
            arguments.Organisation, arguments.Name, arguments.Url, arguments.To, arguments.Port, arguments.NoBrowser, arguments.GitHub,
            arguments.Public, arguments.Force, arguments.Format,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, arguments, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, SetupArguments arguments, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = RequestOf(arguments, parsed);
        var store = AppDestination.Open(parsed.GetValue(arguments.To)!, request.GitHub);
        await store.PrepareAsync(parsed.GetValue(arguments.Force), cancellationToken);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler)
        {
            BaseAddress = request.GitHub.Rest,
            Timeout = Timeout,
        };
        var flow = new SetupFlow(
            new ManifestConversion(client), store, FileStore.Fallback(".", request.GitHub), TimeProvider.System);
        var result = await flow.RunAsync(request, address => Open(terminal, request, address), cancellationToken);
        SetupView.Show(terminal, request, result, parsed.GetValue(arguments.Format));
        if (result.Problem is null)
        {
            return ExitCode.Fine;
        }

        terminal.Say($"They could not be stored where you wanted them: {result.Problem} They are in {result.Place.Location}.");
        return ExitCode.Environment;
    }

    private static SetupRequest RequestOf(SetupArguments arguments, ParseResult parsed) => new(
        GitHubAddresses.Of(parsed.GetValue(arguments.GitHub) ?? new Uri(DefaultGitHub)),
        parsed.GetValue(arguments.Organisation),
        parsed.GetValue(arguments.Name) ?? Shortened($"Automation for {parsed.GetValue(arguments.Organisation) ?? Environment.UserName}"),
        parsed.GetValue(arguments.Url),
        parsed.GetValue(arguments.Public),
        parsed.GetValue(arguments.Port),
        !parsed.GetValue(arguments.NoBrowser));

    private static string Shortened(string name) => name.Length <= MaxName ? name : name[..MaxName].TrimEnd();

    private static void Open(Terminal terminal, SetupRequest request, Uri address)
    {
        var opened = request.OpensBrowser && WebBrowser.TryOpen(address);
        terminal.Say(opened ? $"Your browser shows {address}" : $"Open in a browser on this machine: {address}");
        terminal.Say("Waiting for GitHub to send you back; Ctrl+C ends it.");
    }
}
