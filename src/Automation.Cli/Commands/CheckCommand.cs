using Automation.Cli.Documents;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Evaluations;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Git.Branches;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary><c>automation check</c>: what can be said of a local branch before there is a pull request.</summary>
internal static class CheckCommand
{
    private const string Help = """
        Check the commits and the diff of a local branch against the policy on its base, without GitHub.

        Examples:
          automation check
          automation check --base origin/main --head my-branch --format json
        """;

    public static Command Create(Terminal terminal)
    {
        var repository = CommonOptions.Repository();
        var @base = CommonOptions.Text(new Option<string?>("--base")
        {
            Description = "Base revision (default: where the branch left origin's or the local main branch).",
            HelpName = "REV",
        });
        var head = CommonOptions.Text(
            new Option<string?>("--head") { Description = "Head revision (default: HEAD).", HelpName = "REV" });
        var format = CommonOptions.Format();
        var command = new Command("check", Help) { repository, @base, head, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var git = await GitRepository.OpenAsync(parsed.GetRequiredValue(repository), cancellationToken);
            var range = await LocalBranch.FindRangeAsync(git, parsed.GetValue(@base), parsed.GetValue(head), cancellationToken);
            var evaluation = await EvaluateAsync(git, range, terminal, cancellationToken);
            Show(terminal, range, evaluation, parsed.GetValue(format));
            return evaluation.Results.Any(r => r.Conclusion == Conclusion.Failure) ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }

    private static async Task<Evaluation> EvaluateAsync(
        GitRepository git, LocalRange range, Terminal terminal, CancellationToken cancellationToken)
    {
        var policy = LocalPolicy.Resolve(await LocalBranch.ReadPolicyAsync(git, range, cancellationToken), terminal);
        var snapshot = await LocalBranch.LoadAsync(git, range, policy.Policy.Decisions.Directory, cancellationToken);
        return new Evaluator(PracticeCatalog.All).Evaluate(snapshot, policy, TimeProvider.System.GetUtcNow());
    }

    private static void Show(Terminal terminal, LocalRange range, Evaluation evaluation, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            var document = new CheckDocument(range.Base.Value, range.Head.Value, EvaluationDocuments.Of(evaluation));
            terminal.WriteJson(document, CliJson.Default.CheckDocument);
            return;
        }

        EvaluationView.Write(terminal, evaluation);
    }
}
