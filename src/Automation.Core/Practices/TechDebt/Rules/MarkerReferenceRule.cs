using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: a comment in an added line holds a debt tag. Conditions: it names an issue, or what else policy accepts. Result: an error on
/// the line. Fix: name the issue after the tag. House rule.
/// </summary>
internal sealed class MarkerReferenceRule : DebtRule
{
    private const string Accept = "accept";
    private const string ExemptTags = "exempt-tags";
    private const string Issue = "issue";
    private const string Assignee = "assignee";
    private const string Expiry = "expiry";

    public override string Id => "marker-reference";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Comments in added lines that hold one of the policy's tags (TODO, FIXME, HACK, XXX); moved comments are not new.",
        Conditions = "The comment names an issue: `#12`, `org/repo#12`, `GH-12`, the issue's address, or a tracker's key such as "
            + "`ABC-123`. With `accept`, a person or a time of expiry will do, too.",
        Result = "An error on the line of each new marker without a reference.",
        Why = "Debt that nobody can look up is never paid back.",
        Fix = "Open an issue and name it after the tag, as in `TODO(#12): ...`, or do now what the comment says.",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(
            Accept,
            new[] { Issue },
            "What a marker may name, one of them: an issue, a person as in TODO(octocat), a date or version of expiry.",
            Allowed: [Issue, Assignee, Expiry],
            OneOrMore: true),
        new(ExemptTags, Array.Empty<string>(), "Tags of markers that need to name nothing."),
    ];

    public override IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) => Diff;

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options)
    {
        var (accepted, exempt) = (options.List(Accept), options.List(ExemptTags));
        return from marker in subject.Added
               where !exempt.Contains(marker.Tag, StringComparer.OrdinalIgnoreCase) && !accepted.Any(kind => Names(marker, kind))
               select new Violation($"New {marker.Tag} names no {string.Join(" or ", accepted)}{Quote(marker)}.", At(marker));
    }

    private static bool Names(DebtMarker marker, string kind) => kind switch
    {
        Issue => marker.Reference is not null,
        Assignee => marker.Assignee is not null,
        _ => marker.Expires is not null || marker.ExpiresIn is not null,
    };
}
