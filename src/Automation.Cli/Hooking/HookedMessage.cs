using Automation.Cli.Commands;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Git.Hooks;

namespace Automation.Cli.Hooking;

/// <summary>
/// <c>automation commits lint --file F</c>, which the hook runs at every commit while somebody waits. That one command line is taken
/// without the parser of command lines, and nothing on this way is asynchronous but to ask git: either takes longer to get started
/// than a message takes to judge.
/// </summary>
internal static class HookedMessage
{
    /// <summary>Runs the hook's own command line; null for any other.</summary>
    public static Task<int>? RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken) =>
        args is ["commits", "lint", "--file", [not ('-' or '@'), ..] file] ? LintAsync(file, ".", terminal, cancellationToken) : null;

    /// <summary>For the author, who is about to commit: says nothing where all is well, else what to change.</summary>
    /// <param name="repository">A folder of the repository.</param>
    public static Task<int> LintAsync(string file, string repository, Terminal terminal, CancellationToken cancellationToken)
    {
        var text = Read(file);
        return CommentLines.RemoveUsual(text) is { } message
            ? Task.FromResult(Lint(message, repository, terminal))
            : LintWithoutCommentsAsync(text, repository, terminal, cancellationToken);
    }

    /// <summary>The file's text, comments included.</summary>
    public static string Read(string file) => UserFile.Read(file, "name the file that holds the message");

    private static async Task<int> LintWithoutCommentsAsync(
        string text, string repository, Terminal terminal, CancellationToken cancellationToken) =>
        Lint(await CommentLines.RemoveAsync(repository, text, cancellationToken), repository, terminal);

    private static int Lint(string message, string repository, Terminal terminal)
    {
        var policy = LocalPolicy.Load(repository, terminal, remarks: false);
        if (policy.ModeOf(PracticeIds.ConventionalCommits) == PracticeMode.Off)
        {
            return ExitCode.Fine;
        }

        var lint = CommitLinter.Lint(message, CommitLintMode.Policy, policy);
        if (lint.Errors.Count + lint.Warnings.Count > 0)
        {
            FindingsView.Write(terminal, [.. CommitFindings.Of(message, policy).Where(finding => finding.Severity > Severity.Info)]);
        }

        return lint.Valid ? ExitCode.Fine : ExitCode.Findings;
    }
}
