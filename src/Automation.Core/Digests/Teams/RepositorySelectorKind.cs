namespace Automation.Core.Digests.Teams;

/// <summary>How a selector names repositories.</summary>
public enum RepositorySelectorKind
{
    /// <summary><c>owner/name</c>: the only kind that shows titles from a private repository.</summary>
    Name,

    /// <summary><c>owner/pay-*</c>: <c>*</c> and <c>?</c> in the name.</summary>
    Pattern,

    /// <summary><c>topic:payments</c>.</summary>
    Topic,

    /// <summary><c>team:owner/payments</c>: the repositories that a GitHub team can reach.</summary>
    GitHubTeam,
}
