namespace Automation.Cli.Hooking;

/// <summary>
/// The text of the <c>commit-msg</c> hook (https://git-scm.com/docs/githooks#_commit_msg): POSIX sh, for every system's git.
/// </summary>
internal static class CommitMessageHook
{
    public const string Name = "commit-msg";

    /// <summary>What other tools' hooks call to the same effect.</summary>
    public const string Line = "automation commits lint --file \"$1\"";

    private const string Mark = "# Written by 'automation hooks install'.";

    /// <summary>
    /// The hook. It takes <c>automation</c> from the PATH, so that an update needs no new hook, and else the program that wrote it. Where
    /// that is gone the commit passes, and that is said: the check on the pull request is what counts.
    /// </summary>
    /// <param name="program">The program that writes the hook, as words of a command line.</param>
    public static string Text(IReadOnlyList<string> program) =>
        $"""
        #!/bin/sh
        {Mark} Remove it with 'automation hooks uninstall'.
        # Checks the message of a commit; 'git commit --no-verify' leaves that out.
        if command -v automation >/dev/null 2>&1; then
          automation commits lint --file "$1"
        elif command -v {Quote(program[0])} >/dev/null 2>&1 && test -e {Quote(program[^1])}; then
          {string.Join(' ', program.Select(Quote))} commits lint --file "$1"
        else
          echo "The commit's message was not checked: automation is not installed here any more." >&2
          echo "Install it again, or remove the hook $0" >&2
        fi
        status=$?
        if test "$status" -ne 0; then
          case "$1" in /* | ?:*) kept=$1 ;; *) kept=$PWD/$1 ;; esac
          echo "Your message is kept. To mend it: git commit --edit --file '$kept'" >&2
        fi
        exit "$status"

        """.ReplaceLineEndings("\n");

    public static bool IsOurs(string text) => text.Contains(Mark, StringComparison.Ordinal);

    private static string Quote(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
