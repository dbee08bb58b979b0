using Automation.Core.Policies.Approvals;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>
/// Tells whether an approver is one of those whom a requirement asks for. Every answer is null where that hangs on something unknown.
/// </summary>
internal sealed class ApproverTest(PullRequestSnapshot snapshot, KnownTeams teams, Contributors contributors)
{
    private readonly Dictionary<string, RepositoryPermission> permissions = ByLogin(snapshot.Permissions);

    /// <summary>One of the users or of the teams' members, and allowed enough.</summary>
    public bool? Passes(string login, ApprovalRequirement requirement)
    {
        var listed = IsListed(login, requirement);
        var allowed = IsAllowed(login, requirement.Permission);
        return listed == false || allowed == false ? false
            : listed is null || allowed is null ? null
            : true;
    }

    /// <summary>Whether somebody is an owner as <c>CODEOWNERS</c> writes one.</summary>
    public bool? IsOwner(string login, string owner) =>
        TeamOf(owner) is { } team ? teams.Has(team, login)
        : LoginOf(owner) is { } account ? Same(login, account)
        : null;

    /// <summary>The login of an owner, of an e-mail address as far as the commits tell; null for a team, or where it is unknown.</summary>
    public string? LoginOf(string owner) =>
        !owner.StartsWith('@') ? contributors.AccountOf(owner)
        : owner.Contains('/', StringComparison.Ordinal) ? null
        : owner[1..];

    /// <summary>The team that an owner is; null for people.</summary>
    public static string? TeamOf(string owner) =>
        owner.StartsWith('@') && owner.Contains('/', StringComparison.Ordinal) ? owner[1..] : null;

    /// <summary>Any one answer that is yes makes it yes.</summary>
    public static bool? Or(IEnumerable<bool?> answers)
    {
        var result = (bool?)false;
        foreach (var answer in answers)
        {
            result |= answer;
        }

        return result;
    }

    public bool? IsAllowed(string login, ApproverPermission? least) =>
        least is null or ApproverPermission.Write ? true
        : !permissions.TryGetValue(login, out var permission) ? null
        : permission >= (least == ApproverPermission.Admin ? RepositoryPermission.Admin : RepositoryPermission.Maintain);

    private bool? IsListed(string login, ApprovalRequirement requirement) =>
        requirement.Users.Count == 0 && requirement.Teams.Count == 0
            ? true
            : Or([.. requirement.Users.Select(u => (bool?)Same(u, login)), .. requirement.Teams.Select(t => teams.Has(t, login))]);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, RepositoryPermission> ByLogin(IReadOnlyDictionary<string, RepositoryPermission> known)
    {
        var byLogin = new Dictionary<string, RepositoryPermission>(StringComparer.OrdinalIgnoreCase);
        foreach (var (login, permission) in known)
        {
            byLogin[login] = permission;
        }

        return byLogin;
    }
}
