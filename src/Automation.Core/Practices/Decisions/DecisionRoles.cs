namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Who took part in a decision, as its record names them: the roles of DACI, under their own names or those of MADR and log4brains
/// (deciders and decision-makers approve, consulted contribute). Untrusted texts.
/// </summary>
public sealed record DecisionRoles
{
    public static DecisionRoles None { get; } = new();

    public IReadOnlyList<string> Drivers { get; init; } = [];

    public IReadOnlyList<string> Approvers { get; init; } = [];

    public IReadOnlyList<string> Contributors { get; init; } = [];

    public IReadOnlyList<string> Informed { get; init; } = [];
}
