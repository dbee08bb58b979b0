namespace Automation.Core.Policies.Approvals;

/// <summary>The least that somebody must be allowed in the repository for an approval to count.</summary>
public enum ApproverPermission
{
    Write,
    Maintain,
    Admin,
}
