using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Cli.Commands;

/// <summary><c>automation policy init|validate|explain|import|simulate</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) => new(
        "policy", "Write, check, explain and try the policy file.\n\nExample: automation policy validate .github/automation.yml")
    {
        Init(terminal),
        Validate(terminal),
        PolicyExplainCommand.Create(terminal),
        PolicyImportCommand.Create(terminal),
        PolicySimulateCommand.Create(terminal),
    };

    private static Command Init(Terminal terminal)
    {
        var file = CommonOptions.Text(new Argument<string>("FILE")
        {
            Description = "File to write.",
            DefaultValueFactory = _ => PolicyResolver.FilePath,
        });
        var force = new Option<bool>("--force") { Description = "Overwrite an existing file." };
        var command = new Command("init", "Write a commented policy file that holds the defaults.\n\nExample: automation policy init")
        {
            file, force,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await WriteAsync(terminal, parsed.GetRequiredValue(file), parsed.GetValue(force), cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static async Task WriteAsync(Terminal terminal, string path, bool force, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && !force)
        {
            throw CommandFailureException.Usage($"{path} exists already: name another file, or overwrite it with --force.");
        }

        await UserFile.WriteAsync(path, PolicyTemplate.Text(PracticeCatalog.All), cancellationToken);
        terminal.Say($"Wrote {path}. It holds the defaults; edit it, then run 'automation policy validate {path}'.");
    }

    private static Command Validate(Terminal terminal)
    {
        var file = CommonOptions.Text(new Argument<string>("FILE") { Description = "The policy file." });
        var organisation = new Option<bool>("--organisation")
        {
            Description = "The file is that of an organisation's .github repository, which may name teams and enforce keys.",
        };
        var format = CommonOptions.Format();
        var command = new Command(
            "validate",
            "Check a policy file; every problem is named with line and column.\n\n"
                + "Example: automation policy validate .github/automation.yml")
        {
            file, organisation, format,
        };
        command.SetAction(parsed => Validate(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetValue(organisation) ? PolicyLayerKind.Organisation : PolicyLayerKind.Repository,
            parsed.GetValue(format)));
        return command;
    }

    private static int Validate(Terminal terminal, string path, PolicyLayerKind kind, OutputFormat format)
    {
        var text = UserFile.Read(path, "name the policy file, or write one with 'automation policy init'");
        var resolved = new PolicyResolver(PracticeCatalog.All).Resolve([new PolicyText(kind, path, text)]);
        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(PolicyDocument.Of(path, resolved.Problems), CliJson.Default.PolicyDocument);
        }
        else if (resolved.Problems.Count == 0)
        {
            terminal.WriteLine($"{path}: fine.");
        }
        else
        {
            foreach (var problem in resolved.Problems)
            {
                terminal.WriteLine($"{problem.Source}:{problem.Line}:{problem.Column}: {problem.Message}");
            }
        }

        return resolved.Problems.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
