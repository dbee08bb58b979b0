namespace Automation.Core.Practices.Review.Approvals;

/// <summary>Where a requirement of the policy stands, with all that a report says of it.</summary>
public sealed record RequirementStatus
{
    public required RequirementKind Kind { get; init; }

    public required RequirementState State { get; init; }

    /// <summary>How policy calls it; null where it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>How many approvals it takes.</summary>
    public int Needed { get; init; }

    /// <summary>People whose approval counts for it.</summary>
    public IReadOnlyList<string> Have { get; init; } = [];

    /// <summary>What is missing, as a phrase: "1 more approval from acme/payments for src/Pay/**"; empty where nothing is.</summary>
    public string Need { get; init; } = "";

    /// <summary>Approvals that do not count for it, each with the reason: "dave (cannot push here)".</summary>
    public IReadOnlyList<string> NotCounted { get; init; } = [];

    /// <summary>Who could meet it, as logins and visible teams; those who were asked already come first.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What would have to be known to decide it, as clauses: "the members of acme/payments are not known".</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    public IReadOnlyList<RequirementStatus> Parts { get; init; } = [];

    /// <summary>Several requirements as one; a single one stays what it is.</summary>
    public static RequirementStatus Of(RequirementKind kind, IReadOnlyList<RequirementStatus> parts, string? name = null)
    {
        var applying = parts.Where(p => p.State != RequirementState.NotRequired).ToList();
        if (applying.Count == 1)
        {
            return applying[0] with { Name = applying[0].Name ?? name };
        }

        var open = applying.Where(p => p.State is RequirementState.Unmet or RequirementState.Undecided).ToList();
        return new RequirementStatus
        {
            Kind = kind,
            Name = name,
            State = kind == RequirementKind.All ? StateOfAll(applying) : StateOfAny(applying),
            Need = string.Join(kind == RequirementKind.All ? ", and " : "; or ", open.Select(p => p.Need)),
            Candidates = [.. open.SelectMany(p => p.Candidates).Distinct(StringComparer.OrdinalIgnoreCase)],
            Unknown = [.. open.SelectMany(p => p.Unknown).Distinct()],
            Parts = parts,
        };
    }

    /// <summary>The parts that are in a state, each as far down as it can be met for itself.</summary>
    public IEnumerable<RequirementStatus> In(RequirementState state) =>
        Kind == RequirementKind.All && Parts.Count > 0 ? Parts.SelectMany(p => p.In(state))
        : State == state ? [this]
        : [];

    private static RequirementState StateOfAll(List<RequirementStatus> parts) =>
        parts.Count == 0 ? RequirementState.NotRequired
        : parts.Exists(p => p.State == RequirementState.Unmet) ? RequirementState.Unmet
        : parts.Exists(p => p.State == RequirementState.Undecided) ? RequirementState.Undecided
        : RequirementState.Met;

    private static RequirementState StateOfAny(List<RequirementStatus> parts) =>
        parts.Count == 0 ? RequirementState.NotRequired
        : parts.Exists(p => p.State == RequirementState.Met) ? RequirementState.Met
        : parts.Exists(p => p.State == RequirementState.Undecided) ? RequirementState.Undecided
        : RequirementState.Unmet;
}
