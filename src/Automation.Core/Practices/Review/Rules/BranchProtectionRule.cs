using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>The default branch is protected the way the team agreed.</summary>
internal sealed class BranchProtectionRule : ReviewRule
{
    public override string Id => "branch-protection";

    public override Severity? DefaultSeverity => Severity.Info;

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(
            "require",
            (string[])["reviews", "checks", "pull-requests"],
            "What GitHub must enforce on the default branch.",
            Allowed: [.. ProtectionPart.All.Select(p => p.Name)]),
    ];

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request to the default branch where the branch's protection could be read.",
        Conditions = "Rulesets and classic protection together enforce what `require` lists: `reviews` (at least one approval), `checks` "
            + "(at least one), `pull-requests` (no direct pushes), `linear-history`, `signatures`, `force-pushes` (blocked), `deletion` "
            + "(restricted). What the App may not know counts for neither.",
        Result = "One finding that names all that is missing; a note names what is not known.",
        Why = "A practice that nothing enforces holds until the first hurry.",
        Fix = "Ask an administrator of the repository to turn on what is missing, under Settings, Rules.",
        Source = "https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/"
            + "managing-rulesets/available-rules-for-rulesets",
    };

    /// <summary>
    /// How the default branch stands against what policy requires, which is nothing where the rule is off; null where that cannot be told.
    /// </summary>
    internal static BranchAudit? Audit(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var setting = policy.SettingOf(PracticeIds.Review, new BranchProtectionRule());
        var isOn = setting.Severity is not null && policy.ModeOf(PracticeIds.Review) != PracticeMode.Off;
        return BranchAudit.Of(snapshot, isOn ? setting.Options.List("require") : []);
    }

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (BranchAudit.Of(subject.Snapshot, options.List("require")) is { Missing: { Count: > 0 } missing })
        {
            yield return new Violation(
                $"Not enforced by GitHub on {Excerpt.Of(subject.Snapshot.BaseRef)}: {string.Join(", ", missing.Select(p => p.Meaning))}.",
                Fix: "Ask an administrator of the repository to turn on, under Settings, Rules: "
                    + $"{string.Join(", ", Settings(missing).Select(s => $"'{s}'"))}.");
        }
    }

    /// <summary>What to turn on, each once: to require approvals is to require a pull request.</summary>
    private static IEnumerable<string> Settings(IReadOnlyList<ProtectionPart> missing) =>
        missing.Select(p => p.Setting).Where(s => !missing.Any(o => o.Setting != s && o.Setting.StartsWith(s, StringComparison.Ordinal)));

    public override string? Note(ReviewSubject subject, RuleOptions options) =>
        BranchAudit.Of(subject.Snapshot, options.List("require")) is { Unknown: { Count: > 0 } unknown }
            ? $"protection of {Excerpt.Of(subject.Snapshot.BaseRef)}: not known to the App, which may not read the repository's "
                + $"administration: {string.Join(", ", unknown.Select(p => p.Meaning))}"
            : null;
}
