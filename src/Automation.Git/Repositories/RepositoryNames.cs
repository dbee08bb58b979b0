using System.Text.RegularExpressions;

namespace Automation.Git.Repositories;

/// <summary>What a repository is called: its branches, and its name on GitHub.</summary>
public static partial class RepositoryNames
{
    private static readonly string[] UsualBranches = ["main", "master", "trunk", "develop"];

    /// <summary>The branch that is checked out; null for a detached head.</summary>
    public static async Task<string?> FindCurrentBranchAsync(this GitRepository repository, CancellationToken cancellationToken = default)
    {
        var result = await repository.Git.RunAsync(["symbolic-ref", "--quiet", "--short", "HEAD"], cancellationToken);
        return result.ExitCode == 0 ? result.Output.Trim() : null;
    }

    /// <summary>
    /// The default branch: what <c>origin/HEAD</c> points to, else the first usual name that exists, else the current branch.
    /// </summary>
    public static async Task<string> GetDefaultBranchAsync(this GitRepository repository, CancellationToken cancellationToken = default)
    {
        const string prefix = "refs/remotes/origin/";
        var remote = await repository.Git.RunAsync(["symbolic-ref", "--quiet", prefix + "HEAD"], cancellationToken);
        if (remote.ExitCode == 0 && remote.Output.StartsWith(prefix, StringComparison.Ordinal))
        {
            return remote.Output.Trim()[prefix.Length..];
        }

        foreach (var name in UsualBranches)
        {
            if (await repository.FindCommitAsync("refs/heads/" + name, cancellationToken) is not null)
            {
                return name;
            }
        }

        return await repository.FindCurrentBranchAsync(cancellationToken) ?? "HEAD";
    }

    /// <summary>The <c>owner/name</c> of the remote <c>origin</c>; null when there is none or it is not on GitHub.</summary>
    public static async Task<RepositoryName?> FindGitHubNameAsync(
        this GitRepository repository, CancellationToken cancellationToken = default)
    {
        var result = await repository.Git.RunAsync(["config", "--local", "--get", "remote.origin.url"], cancellationToken);
        return ParseGitHubUrl(result.Output.Trim());
    }

    /// <summary>Revisions that a branch usually starts from, most telling first.</summary>
    internal static IEnumerable<string> UsualBases =>
        ["origin/HEAD", .. UsualBranches.SelectMany(static b => new[] { "refs/remotes/origin/" + b, "refs/heads/" + b })];

    internal static RepositoryName? ParseGitHubUrl(string url)
    {
        var match = GitHubUrl().Match(url);
        return match.Success ? new RepositoryName(match.Groups["owner"].Value, match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(
        @"^(?:https?://(?:[^@/]+@)?|ssh://(?:[^@/]+@)?|git://|(?:[^@/]+@))github\.com(?::\d+)?[:/]"
        + @"(?<owner>[\w.-]+)/(?<name>[\w.-]+?)(?:\.git)?/?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GitHubUrl();
}
