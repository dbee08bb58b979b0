using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Policies.Adoption;

namespace Automation.Cli.Commands;

/// <summary><c>automation policy import</c>.</summary>
internal static class PolicyImportCommand
{
    private const string StandardOutput = "-";

    private const string Help = """
        Write the policy that means what a configuration of commitlint means. What has no counterpart is listed on standard error.

        Examples:
          automation policy import
          automation policy import .commitlintrc.yml --out -
          npx commitlint --print-config json > printed.json && automation policy import printed.json
        """;

    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Text(new Argument<string?>("FILE")
        {
            Description = "The configuration (default: the one that commitlint finds in the repository).",
            Arity = ArgumentArity.ZeroOrOne,
        });
        var repository = CommonOptions.Repository();
        var output = CommonOptions.Text(new Option<string?>("--out")
        {
            Description = $"File to write, or - for standard output (default: {PolicyResolver.FilePath} of the repository).",
            HelpName = "FILE",
        });
        var force = new Option<bool>("--force") { Description = "Overwrite an existing file." };
        var format = CommonOptions.Format();
        var command = new Command("import", Help) { file, repository, output, force, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetRequiredValue(repository);
            var adopted = Read(parsed.GetValue(file), folder);
            var target = parsed.GetValue(output) ?? Path.Combine(folder, PolicyResolver.FilePath);
            await WriteAsync(terminal, adopted, target, parsed.GetValue(force), parsed.GetValue(format), cancellationToken);
            return ExitCode.Fine;
        });
        return command;
    }

    private static AdoptedPolicy Read(string? file, string repository)
    {
        var program = file is null ? CommitlintFiles.FindProgram(repository) : CommitlintFiles.IsProgram(file) ? file : null;
        var adopted = file is null
            ? CommitlintConfiguration.Find(CommitlintFiles.Read(repository))
            : program is null
            ? CommitlintConfiguration.Translate(file, UserFile.Read(file, "name the configuration of commitlint"))
            : null;
        return adopted switch
        {
            { Problem: { } problem } => throw CommandFailureException.Usage($"{adopted.Source} cannot be read: {problem}"),
            not null => adopted,
            _ when program is not null => throw CommandFailureException.Usage(
                $"{program} is a program, which is not run here. {CommitlintFiles.HowToImport}"),
            _ => throw CommandFailureException.Usage(
                $"There is no configuration of commitlint in {file ?? repository}: looked for "
                    + $"{string.Join(", ", CommitlintConfiguration.Paths)}. Write a policy with 'automation policy init'."),
        };
    }

    private static async Task WriteAsync(
        Terminal terminal, AdoptedPolicy adopted, string target, bool force, OutputFormat format, CancellationToken cancellationToken)
    {
        if (target != StandardOutput)
        {
            if (File.Exists(target) && !force)
            {
                throw CommandFailureException.Usage($"{target} exists already: name another file by --out, or overwrite it with --force.");
            }

            await UserFile.WriteAsync(target, adopted.Yaml, cancellationToken);
        }

        if (format == OutputFormat.Json)
        {
            terminal.WriteJson(
                new PolicyImportDocument(
                    adopted.Source, adopted.Yaml, [.. adopted.Unmapped.Select(u => new UnmappedKeyDocument(u.Key, u.Reason))]),
                CliJson.Default.PolicyImportDocument);
            return;
        }

        if (target == StandardOutput)
        {
            terminal.WriteLine(adopted.Yaml.TrimEnd('\n'));
        }
        else
        {
            terminal.Say($"Wrote {target} from {adopted.Source}. It takes the place of commitlint's configuration.");
        }

        foreach (var unmapped in adopted.Unmapped)
        {
            terminal.Say($"No counterpart: {unmapped.Key}. {unmapped.Reason}");
        }
    }
}
