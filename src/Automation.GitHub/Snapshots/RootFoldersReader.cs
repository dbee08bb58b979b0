using Automation.Core.Policies;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Code;

namespace Automation.GitHub.Snapshots;

/// <summary>Lists the folders at the root of the base branch, where policy wants to know which ones are new.</summary>
internal static class RootFoldersReader
{
    public static async Task<PullRequestSnapshot> CompleteAsync(
        CodeReader code, PullRequestSnapshot snapshot, EffectivePolicy policy, CancellationToken cancellationToken)
    {
        if (!policy.For(snapshot).Policy.Decisions.Due.NewFolders)
        {
            return snapshot;
        }

        var trees = await code.ListAsync("RootFolders", [""], cancellationToken);
        return trees[0]?.Entries is { } entries
            ? snapshot with
            {
                Decisions = snapshot.Decisions with
                {
                    RootFolders = [.. entries.Where(static e => e.Type == "tree").Select(static e => e.Name)],
                },
            }
            : snapshot;
    }
}
