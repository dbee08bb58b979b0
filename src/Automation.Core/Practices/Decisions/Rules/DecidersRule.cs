namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record that is accepted. Conditions: it names who took part, in the roles that policy asks for. Result: a warning.
/// Fix: name them. Source: the DACI framework, MADR's front matter.
/// </summary>
internal sealed class DecidersRule : RecordRule
{
    private const string Roles = "roles";
    private const string Any = "any";

    private static readonly string[] Known = ["driver", "approver", "contributors", "informed"];

    public override string Id => "deciders";

    public override Severity? DefaultSeverity => null;

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(
            Roles,
            new[] { Any },
            "The roles that must be named, or any: one of them is enough.",
            Allowed: [Any, .. Known],
            OneOrMore: true),
    ];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that is accepted.",
        Conditions = "It names people or teams in the roles of `roles`, under their own names or those of MADR and log4brains: deciders "
            + "and decision makers approve, those consulted contribute.",
        Result = "A finding that names the roles that are missing.",
        Why = "Who reads it later knows whom to ask, and who could decide otherwise.",
        Fix = "Name them in the front matter or below the title: \"approver\", \"deciders\", \"consulted\", \"informed\".",
        Source = "https://www.atlassian.com/team-playbook/plays/daci",
    };

    protected override IEnumerable<Violation> Check(DecisionRecord record, RuleOptions options)
    {
        if (record.Status != "accepted")
        {
            return [];
        }

        var asked = options.List(Roles);
        string[] missing = [.. Known.Where(role => PeopleOf(record.Roles, role).Count == 0)];
        string[] owed = asked.Contains(Any, StringComparer.Ordinal)
            ? missing.Length == Known.Length ? [.. Known] : []
            : [.. missing.Intersect(asked, StringComparer.Ordinal)];
        var choice = asked.Contains(Any, StringComparer.Ordinal) ? "nobody: neither " : "no ";
        return owed.Length > 0
            ? [new Violation($"The record names {choice}{string.Join(" nor ", owed)}.", new Location(record.Path, record.StatusLine))]
            : [];
    }

    private static IReadOnlyList<string> PeopleOf(DecisionRoles roles, string role) => role switch
    {
        "driver" => roles.Drivers,
        "approver" => roles.Approvers,
        "contributors" => roles.Contributors,
        _ => roles.Informed,
    };
}
