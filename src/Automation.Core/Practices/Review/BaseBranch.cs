namespace Automation.Core.Practices.Review;

/// <summary>How a branch gets what has been merged into its base branch meanwhile.</summary>
internal static class BaseBranch
{
    /// <param name="name">The base branch: untrusted.</param>
    /// <param name="text">What to do, in words.</param>
    public static Remedy RebaseOnto(string name, string text) => ShellWord.Of($"origin/{name}") is not { } branch
        ? new(text)
        : new($"{text} In a clone of a fork the remote to fetch is the one that was forked.")
        {
            Commands = ["git fetch origin", $"git rebase {branch}", "git push --force-with-lease"],
        };
}
