using Automation.Git.Processes;
using Automation.Git.Repositories;

namespace Automation.Git.Branches;

/// <summary>
/// Whether one commit can be merged into another without somebody's decision: <c>git merge-tree --write-tree</c>, which came with git
/// 2.38. What it writes goes into a folder of our own.
/// </summary>
public static class MergeTrial
{
    /// <summary><see cref="Mergeability.Unknown"/> where git cannot tell.</summary>
    public static async Task<Mergeability> RunAsync(
        GitRepository repository, CommitSha @base, CommitSha head, CancellationToken cancellationToken = default)
    {
        using var scratch = await GitScratch.CreateAsync(repository.Git, cancellationToken);
        var merge = await repository.Git.RunAsync(
            ["merge-tree", "--write-tree", "--no-messages", "--name-only", @base.Value, head.Value], cancellationToken, scratch: scratch);
        return merge.ExitCode switch
        {
            0 => Mergeability.Mergeable,

            // Git ends so, but names no tree, where there is nothing to merge.
            1 when merge.Output.Length > 0 => Mergeability.Conflicting,
            _ => Mergeability.Unknown,
        };
    }
}
