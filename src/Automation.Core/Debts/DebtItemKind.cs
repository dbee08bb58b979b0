namespace Automation.Core.Debts;

/// <summary>What stands for debt.</summary>
public enum DebtItemKind
{
    Issue,
    PullRequest,

    /// <summary>A comment on the default branch that marks debt.</summary>
    Marker,
}
