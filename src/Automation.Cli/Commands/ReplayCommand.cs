using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Replaying;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Sandbox.Options;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Automation.Cli.Commands;

/// <summary><c>automation replay</c>.</summary>
internal static class ReplayCommand
{
    private const string Help = """
        Replay a git repository's history as pull requests: signed webhooks through the whole pipeline, what would have been published,
        and the digest of the last week. Nothing leaves this machine.

        Examples:
          automation replay --repo . --limit 100
          automation replay --repo ../other --data replayed --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var repository = CommonOptions.Repository();
        var limit = CommonOptions.Limit("How many of the newest pull requests.", 100);
        var data = CommonOptions.Data("Keep the store in this folder and go on from what it holds (default: a temporary one).");
        var format = CommonOptions.Format();
        var command = new Command("replay", Help) { repository, limit, data, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var folder = ReplayFolder.Open(parsed.GetValue(data));
            var options = new SandboxOptions
            {
                RepositoryPath = parsed.GetRequiredValue(repository),
                DataDirectory = folder.Path,
                Limit = parsed.GetValue(limit),
                Merge = SandboxMerging.FromEnvironment(),
            };
            return await ReplayAsync(terminal, options, folder, parsed.GetValue(format), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ReplayAsync(
        Terminal terminal, SandboxOptions options, ReplayFolder folder, OutputFormat format, CancellationToken cancellationToken)
    {
        var url = $"http://127.0.0.1:{LoopbackPort.Find().ToString(CultureInfo.InvariantCulture)}";
        await using var app = await AutomationServer.StartAsync(await SettingsAsync(url, options, cancellationToken), cancellationToken);
        var session = new ReplaySession(app.Services, new Uri($"{url}/api/github/webhooks"));
        var replay = terminal.Messages.Profile.Capabilities.Interactive
            ? await terminal.Messages.Progress().AutoClear(true)
                .StartAsync(context => session.RunAsync(new ReplayProgressBars(context), cancellationToken))
            : await session.RunAsync(new NoProgress(), cancellationToken);
        var digest = await ReplayDigest.ComposeAsync(app.Services, cancellationToken);
        var files = digest is null || folder.IsTemporary ? [] : await digest.WriteAsync(app.Services, folder.Path, cancellationToken);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(replay with { Digest = digest?.Document }, CliJson.Default.ReplayDocument);
        }
        else
        {
            ReplayView.Write(terminal.Out, replay, session.Requests, await session.PickCommentAsync(replay, cancellationToken));
            WriteDigest(terminal, digest, files);
        }

        await app.StopAsync(cancellationToken);
        return replay.Deliveries.Failed == 0 ? ExitCode.Fine : ExitCode.Environment;
    }

    private static void WriteDigest(Terminal terminal, ReplayDigest? digest, IReadOnlyList<string> files)
    {
        if (digest is null)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.Write(new Rule($"The digest of {digest.Preview.Digest.Week}").LeftJustified());
        terminal.Out.WriteLine();
        terminal.WriteLine(digest.Preview.Content.Subject + "\n");
        terminal.WriteLine(digest.Preview.Content.Text);
        if (files.Count > 0)
        {
            terminal.Say($"Open {files[0]} in a browser to see it as the team's lead would.");
        }
    }

    private static async Task<ServerSettings> SettingsAsync(string url, SandboxOptions options, CancellationToken cancellationToken)
    {
        var overrides = await SandboxSettings.ForAsync(url, options, cancellationToken);
        overrides["Pipeline:Debounce"] = "00:00:00";
        return new ServerSettings { Url = url, Overrides = overrides, Isolated = true, Sandbox = options, LogLevel = LogLevel.Warning };
    }
}
