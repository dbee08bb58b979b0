using Automation.Cli.Hooking;
using Automation.Cli.Terminals;
using Automation.Git.Hooks;

namespace Automation.Cli.Commands;

/// <summary><c>automation hooks install|uninstall</c>.</summary>
internal static class HooksCommand
{
    private const string InstallHelp = """
        Write git's commit-msg hook, which checks the message of each commit before it is made. 'git commit --no-verify' leaves it out.

        Examples:
          automation hooks install
          automation hooks install --repo ../greeter --force
        """;

    public static Command Create(Terminal terminal) => new(
        "hooks", "Check commit messages before they are commits.\n\nExample: automation hooks install")
    {
        Install(terminal),
        Uninstall(terminal),
    };

    private static Command Install(Terminal terminal)
    {
        var repository = CommonOptions.Repository();
        var force = new Option<bool>("--force") { Description = "Overwrite a hook that is not ours." };
        var command = new Command("install", InstallHelp) { repository, force };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var hook = new HookFile(await HookFolder.FindAsync(parsed.GetRequiredValue(repository), cancellationToken));
            var isNew = hook.Install(CommitMessageHook.Text(RunningProgram.Command()), parsed.GetValue(force));
            terminal.Say(isNew ? $"Wrote {hook.Path}: every commit's message is checked from now on." : $"{hook.Path} is there already.");
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command Uninstall(Terminal terminal)
    {
        var repository = CommonOptions.Repository();
        var command = new Command("uninstall", "Remove the hook that 'install' wrote.\n\nExample: automation hooks uninstall")
        {
            repository,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var hook = new HookFile(await HookFolder.FindAsync(parsed.GetRequiredValue(repository), cancellationToken));
            terminal.Say(hook.Uninstall() ? $"Removed {hook.Path}." : $"There is no hook of ours at {hook.Path}.");
            return ExitCode.Fine;
        });
        return command;
    }
}
