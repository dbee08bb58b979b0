using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Makes a violation of a requirement that is not met: what is missing, whom to ask, and who has been asked.</summary>
internal static class ApprovalGuidance
{
    private const int MostNamed = 5;

    public static Violation Violation(RequirementStatus requirement, PullRequestSnapshot snapshot)
    {
        var awaited = snapshot.ReviewRequests.Select(r => r.Reviewer).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = requirement.Candidates.Where(awaited.Contains).ToList();
        var others = requirement.Candidates.Where(c => !awaited.Contains(c)).ToList();
        return new Violation(
            Message(requirement),
            Fix: Fix([.. asked.Take(MostNamed)], [.. others.Take(MostNamed)]),
            WaitsFor: asked.Count > 0 ? asked : others);
    }

    /// <summary>What is said of a requirement that hangs on something unknown.</summary>
    public static string Undecided(RequirementStatus requirement, PullRequestSnapshot snapshot)
    {
        var gaps = snapshot.Gaps.Where(g => g.Part is SnapshotPart.Teams or SnapshotPart.Permissions).Select(g => g.Reason.TrimEnd('.'));
        var name = requirement.Name is { } given ? $" for '{given}'" : "";
        var unknown = string.Join("; ", requirement.Unknown.Concat(gaps).Distinct());
        return $"Whether the approvals suffice{name} is not known: {unknown}.";
    }

    private static string Message(RequirementStatus requirement)
    {
        var needs = requirement.Name is { } name ? $"'{name}' needs" : "Needs";
        if (requirement.Kind != RequirementKind.Count)
        {
            return $"{needs} {requirement.Need}.";
        }

        var who = requirement.Have.Count > 0 ? $" ({Listing.Of(requirement.Have, MostNamed)})" : "";
        var left = requirement.NotCounted.Count > 0 ? $"; not counted: {Listing.Of(requirement.NotCounted, MostNamed)}" : "";
        var have = $"{Plural.Number(requirement.Have.Count)} of {Plural.Number(requirement.Needed)}";
        return $"{needs} {requirement.Need}: {have} so far{who}{left}.";
    }

    /// <summary>Null for the rule's general words.</summary>
    private static string? Fix(List<string> asked, List<string> others) => (asked.Count, others.Count) switch
    {
        (0, 0) => null,
        (0, _) => $"Ask for a review by: {string.Join(", ", others)}.",
        (_, 0) => $"A review has been asked of: {string.Join(", ", asked)}. Remind them where it takes long.",
        _ => $"A review has been asked of: {string.Join(", ", asked)}. Others who could: {string.Join(", ", others)}.",
    };
}
