using System.Text;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>The table behind the approvals: where each reviewer stands, and each requirement of the policy, in words.</summary>
internal static class ApprovalDetails
{
    private const string Title = "Approvals";
    private const int MostLines = 60;
    private const int WidestName = 40;

    /// <summary>Null where nothing is asked for and nobody has reviewed, or reviews are not known.</summary>
    public static ResultDetail? Of(ReviewSubject subject)
    {
        if (subject.ReviewsUnknown is not null)
        {
            return null;
        }

        (string Name, string Stand)[] reviewers = [.. Reviewers(subject)];
        var width = reviewers.Select(r => Math.Min(r.Name.Length, WidestName)).DefaultIfEmpty().Max();
        List<string> lines =
        [
            .. reviewers.Select(r => $"{r.Name.PadRight(width)}  {r.Stand}"),
            .. subject.Approvals.Requirements.SelectMany(r => Requirement(r, null, 0)),
        ];
        return lines.Count == 0 ? null : new ResultDetail(Title, Text(lines));
    }

    private static IEnumerable<(string Name, string Stand)> Reviewers(ReviewSubject subject) =>
    [
        .. subject.Tally.Approvals.Select(a => (a.Login, Approval(a, subject.Tally))),
        .. subject.Tally.Requests.Select(r => (r.Login, $"asks for changes{Refused(r)}")),
        .. subject.Snapshot.ReviewRequests.Where(r => r.MayBeNamed).Select(r => (r.Reviewer, "was asked for a review")),
        .. subject.Snapshot.ReviewRequests.Where(r => !r.MayBeNamed).Take(1).Select(_ => ("(not visible)", "was asked for a review")),
    ];

    private static string Approval(StandingReview approval, ReviewTally tally)
    {
        var what = approval.Freshness.State switch
        {
            FreshnessState.Fresh => "approved",
            FreshnessState.Stale => "approved an older version",
            _ => $"approved another version ({approval.Freshness.Unknown})",
        };
        return approval.Refusal is not null ? $"{what}{Refused(approval)}"
            : approval.Freshness.IsFresh ? what
            : tally.Counts(approval) ? $"{what}, which policy lets count"
            : $"{what}: does not count";
    }

    private static string Refused(StandingReview review) => review.Refusal is { } reason ? $": does not count ({reason})" : "";

    /// <summary>A requirement that does not apply is told only where it has a name by which somebody could miss it.</summary>
    /// <param name="parent">The name of the requirement around it, which goes without saying inside.</param>
    private static IEnumerable<string> Requirement(RequirementStatus requirement, string? parent, int depth)
    {
        var name = requirement.Name == parent ? null : requirement.Name;
        if (IsNothing(requirement, name))
        {
            return [];
        }

        var line = $"{new string(' ', depth * 2)}{Mark(requirement.State)} {name ?? Words(requirement)}{Stand(requirement)}";
        return requirement.Parts.SelectMany(p => Requirement(p, requirement.Name, depth + 1)).Prepend(line);
    }

    private static bool IsNothing(RequirementStatus requirement, string? name) =>
        (requirement.State == RequirementState.NotRequired && name is null)
        || requirement is { Kind: RequirementKind.Count, State: RequirementState.Met, Needed: 0 };

    private static char Mark(RequirementState state) => state switch
    {
        RequirementState.Met => '✓',
        RequirementState.Unmet => '✗',
        RequirementState.Undecided => '?',
        _ => '-',
    };

    private static string Words(RequirementStatus requirement) => requirement.Kind switch
    {
        RequirementKind.Count => Plural.Of(requirement.Needed, "approval"),
        RequirementKind.Owners => "code owners",
        RequirementKind.Any => "one of these",
        _ => "all of these",
    };

    /// <summary>What is missing of a whole is told at its parts.</summary>
    private static string Stand(RequirementStatus requirement) => requirement.State switch
    {
        RequirementState.NotRequired => ": not asked for here",
        RequirementState.Met => requirement.Have.Count > 0 ? $": met by {ApprovalWords.List(requirement.Have, "and")}" : ": met",
        RequirementState.Undecided => ": cannot be told",
        _ => requirement.Parts.Count > 0 ? ": not met" : $": needs {requirement.Need}",
    };

    private static string Text(List<string> lines)
    {
        var text = new StringBuilder().AppendJoin('\n', lines.Take(MostLines));
        return lines.Count <= MostLines ? text.ToString() : text.Append($"\nand {Plural.Number(lines.Count - MostLines)} more").ToString();
    }
}
