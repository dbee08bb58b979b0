namespace Automation.Core.Policies;

/// <summary>Section <c>practices.review.approvals</c>.</summary>
public sealed record ApprovalSettings
{
    /// <summary>How many humans other than the author must approve.</summary>
    public int Required { get; init; } = 1;

    /// <summary>Logins whose approvals count; empty: anyone who can push.</summary>
    public IReadOnlyList<string> From { get; init; } = [];
}
