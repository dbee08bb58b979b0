using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Sarif;
using Automation.Cli.Scanning;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;

namespace Automation.Cli.Commands;

/// <summary><c>automation debt scan</c>: the markers of a tree, or what a diff does to them.</summary>
internal static class DebtScanCommand
{
    private const string Help = """
        Find TODO, FIXME, HACK and XXX, or the policy's own words, in the comments of a tree or a diff; never in strings. In a repository
        the files are those that git tracks and new ones that it does not ignore.

        Examples:
          automation debt scan
          automation debt scan src --tags TODO,FIXME,OPTIMIZE --format json
          git diff origin/main...HEAD | automation debt scan --diff -
        """;

    private const int MostNamed = 20;

    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Text(new Argument<string>("DIR")
        {
            Description = "Folder or file to scan; with --diff, where the policy is looked for.",
            DefaultValueFactory = _ => ".",
        });
        var diff = CommonOptions.Text(new Option<string?>("--diff")
        {
            Description = "Scan a unified diff instead: a file with the output of git diff, or - for standard input.",
            HelpName = "FILE",
        });
        var tags = CommonOptions.Text(new Option<string?>("--tags")
        {
            Description = "The words that mark debt, separated by commas (default: the policy's).",
            HelpName = "WORDS",
        });
        var all = new Option<bool>("--all") { Description = "Scan ignored, exempt and installed files too; only git's own are left out." };
        var format = CommonOptions.FormatOfFindings();
        var command = new Command("scan", Help) { folder, diff, tags, all, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var tree = new SourceTree(parsed.GetRequiredValue(folder));
            var policy = LocalPolicy.Load(tree.Root, terminal, remarks: false).Policy;
            IReadOnlyList<string> words = Words(parsed.GetValue(tags)) ?? policy.TechDebt.Tags;
            var shown = parsed.GetValue(format);
            return parsed.GetValue(diff) is { } patch
                ? ScanDiff(terminal, patch, policy, words, shown)
                : await ScanTreeAsync(terminal, tree, policy, words, parsed.GetValue(all), shown, cancellationToken);
        });
        return command;
    }

    private static string[]? Words(string? given)
    {
        if (given is null)
        {
            return null;
        }

        var words = given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? words : throw CommandFailureException.Usage($"--tags '{given}' names no word: write --tags TODO,FIXME.");
    }

    private static int ScanDiff(
        Terminal terminal, string patch, AutomationPolicy policy, IReadOnlyList<string> tags, OutputFormat format)
    {
        var scan = DiffScan.Of(Read(terminal, patch), policy, tags);
        Show(terminal, scan.Markers, format);
        foreach (var remark in scan.Remarks)
        {
            terminal.Say(VisibleText.Of(remark));
        }

        return ExitCode.Fine;
    }

    private static string Read(Terminal terminal, string patch)
    {
        if (patch != "-")
        {
            return UserFile.Read(patch, "name a file with the output of git diff, or - for standard input");
        }

        using var reader = new StreamReader(terminal.Input);
        return reader.ReadToEnd();
    }

    private static async Task<int> ScanTreeAsync(
        Terminal terminal,
        SourceTree tree,
        AutomationPolicy policy,
        IReadOnlyList<string> tags,
        bool all,
        OutputFormat format,
        CancellationToken cancellationToken)
    {
        var files = await tree.ListAsync(policy, all, cancellationToken);
        var scan = new TreeScan(tree, tags);
        await ProgressBar.RunAsync(terminal, "Scanning", files.Count, step =>
        {
            Show(terminal, scan.Run(files, () => step(null), cancellationToken), format);
            return Task.FromResult(files.Count);
        });
        var unread = scan.Unread;
        foreach (var file in unread.Take(MostNamed))
        {
            terminal.Say(VisibleText.Of($"{file.Path} {file.Reason}: not scanned."));
        }

        if (unread.Count > MostNamed)
        {
            terminal.Say($"{Plural.Of(unread.Count - MostNamed, "more file was", "more files were")} not scanned.");
        }

        return files.Count > 0 && unread.Count(f => f.IsFailure) == files.Count ? ExitCode.Environment : ExitCode.Fine;
    }

    private static void Show(Terminal terminal, IEnumerable<DebtMarker> markers, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                foreach (var marker in markers)
                {
                    terminal.WriteJson(DebtMarkerDocument.Of(marker), CliJson.Default.DebtMarkerDocument);
                }

                break;
            case OutputFormat.Sarif:
                SarifReport.Write(terminal.Results, [DebtMarkersView.Rule], [.. markers.Select(DebtMarkersView.Result)]);
                break;
            default:
                DebtMarkersView.Write(terminal, markers);
                break;
        }
    }
}
