using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>What of a required protection the default branch lacks, and of what that is not known.</summary>
internal sealed record BranchAudit(IReadOnlyList<ProtectionPart> Missing, IReadOnlyList<ProtectionPart> Unknown)
{
    /// <summary>Null where the base is another branch, or its protection was not read.</summary>
    /// <param name="required">Names of parts.</param>
    public static BranchAudit? Of(PullRequestSnapshot snapshot, IReadOnlyList<string> required)
    {
        if (snapshot.Protection is not { } protection || snapshot.BaseRef != snapshot.Repository.DefaultBranch)
        {
            return null;
        }

        var parts = ProtectionPart.All.Where(p => required.Contains(p.Name)).ToLookup(p => p.Holds(protection));
        return new BranchAudit([.. parts[false]], [.. parts[null]]);
    }
}
