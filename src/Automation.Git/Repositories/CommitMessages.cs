using Automation.Git.Processes;

namespace Automation.Git.Repositories;

/// <summary>The messages of a range alone, from one git process: what a check of a thousand commits needs, and nothing more.</summary>
public static class CommitMessages
{
    /// <summary>
    /// Messages of the commits that <paramref name="head"/> has and <paramref name="base"/> has not, oldest first, without merges.
    /// Null where git does not give them; <see cref="GitRepository.OpenAsync"/> then finds out why.
    /// </summary>
    public static async Task<IReadOnlyList<string>?> FindAsync(
        string directory, string @base, string head, CancellationToken cancellationToken = default)
    {
        // A revision never begins with a hyphen, and git would take this one for an option.
        if (head.StartsWith('-') || !Directory.Exists(directory))
        {
            return null;
        }

        var git = new GitExecutable(Path.GetFullPath(directory));
        var log = await git.RunAsync(
            [
                "log", "-z", "--no-color", "--no-merges", "--reverse", "--topo-order", "--encoding=UTF-8", "--format=tformat:%B",
                head + "^{commit}", $"^{@base}^{{commit}}", "--",
            ],
            cancellationToken);
        return log.ExitCode != 0 ? null : log.Output.Length == 0 ? [] : log.Output[..^1].Split('\0');
    }
}
