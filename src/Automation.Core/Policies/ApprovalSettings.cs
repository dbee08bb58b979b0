using Automation.Core.Policies.Approvals;

namespace Automation.Core.Policies;

/// <summary>Section <c>practices.review.approvals</c>.</summary>
public sealed record ApprovalSettings
{
    /// <summary>How many humans other than the author must approve.</summary>
    public int Required { get; init; } = 1;

    /// <summary>Logins whose approvals count; with <see cref="Teams"/> empty too: anyone who can push.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Teams, as <c>org/team</c>, whose members' approvals count beside <see cref="From"/>.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    public ApproverPermission Permission { get; init; } = ApproverPermission.Write;

    /// <summary>Whether each changed file needs an approval by one of its owners.</summary>
    public bool CodeOwners { get; init; }

    public bool AllowAuthor { get; init; }

    /// <summary>Whether those may approve who wrote or committed a part of the change.</summary>
    public bool AllowContributors { get; init; }

    /// <summary>Whether those may approve who are only named as co-authors, as by a suggestion that the author took.</summary>
    public bool AllowCoAuthors { get; init; }

    public StaleApprovals Stale { get; init; } = StaleApprovals.Ignore;

    /// <summary>What must be met beside that.</summary>
    public IReadOnlyList<ApprovalRequirement> Require { get; init; } = [];

    /// <summary>Everything that must be met, the section's own keys first.</summary>
    internal IReadOnlyList<ApprovalRequirement> Requirements =>
    [
        new ApprovalRequirement
        {
            Count = Required,
            Users = From,
            Teams = Teams,
            Permission = Permission,
            CodeOwners = CodeOwners,
        },
        .. Require,
    ];
}
