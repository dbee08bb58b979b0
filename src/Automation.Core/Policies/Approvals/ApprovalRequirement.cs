namespace Automation.Core.Policies.Approvals;

/// <summary>
/// An entry of <c>approvals.require</c>: so many approvals of certain people, or of the owners of what changed, or several such
/// requirements of which all, or any, must be met.
/// </summary>
public sealed record ApprovalRequirement
{
    /// <summary>Entries stand in entries up to this depth.</summary>
    public const int MaxDepth = 5;

    /// <summary>How the report calls it; null where it has no name.</summary>
    public string? Name { get; init; }

    public RequirementConditions When { get; init; } = new();

    /// <summary>How many must approve; null: one, or none beside code owners where nothing else is asked.</summary>
    public int? Count { get; init; }

    /// <summary>Logins whose approvals count; with <see cref="Teams"/> empty too: anyone's.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Teams, as <c>org/team</c>, whose members' approvals count.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    public ApproverPermission? Permission { get; init; }

    /// <summary>Whether each changed file under <see cref="RequirementConditions.Paths"/> needs an approval by one of its owners.</summary>
    public bool CodeOwners { get; init; }

    /// <summary>Requirements that must all be met; then the other keys are not set.</summary>
    public IReadOnlyList<ApprovalRequirement> All { get; init; } = [];

    /// <summary>Requirements of which one must be met; then the other keys are not set.</summary>
    public IReadOnlyList<ApprovalRequirement> Any { get; init; } = [];

    /// <summary>How many approvals it asks for by itself.</summary>
    internal int Needed => Count ?? (CodeOwners && !NamesPeople ? 0 : 1);

    /// <summary>Whether it, or a requirement inside of it, asks for code owners.</summary>
    internal bool AsksForOwners => CodeOwners || All.Concat(Any).Any(r => r.AsksForOwners);

    /// <summary>What is wrong with it as a whole, as a sentence with a fix; null when nothing is.</summary>
    internal string? Problem
    {
        get
        {
            var asks = Count is not null || CodeOwners || NamesPeople;
            return (All.Count > 0, Any.Count > 0, asks) switch
            {
                (true, true, _) => "A requirement has either 'all' or 'any'. Put one of them inside the other.",
                (true, _, true) => "A requirement with 'all' asks for nothing else. Make the rest an entry of 'all'.",
                (_, true, true) => "A requirement with 'any' asks for nothing else. Make the rest an entry of 'any'.",
                (false, false, false) =>
                    "A requirement must ask for something. Add count, users, teams, permission, code-owners, all or any.",
                _ => null,
            };
        }
    }

    private bool NamesPeople => Users.Count > 0 || Teams.Count > 0 || Permission is not null;
}
