using Automation.Core.Practices.TechDebt.Suppressions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: an added line holds a suppression or skips a test. Conditions: none; it is shown as a candidate for debt. Result: an info on
/// the line. Fix: what it hides, or an issue. House rule.
/// </summary>
internal sealed class SuppressionsRule : DebtRule
{
    private const string Except = "except";

    /// <summary>Of one pull request; whoever adds more knows.</summary>
    private const int MostFindings = 20;

    public override string Id => "suppressions";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Added lines that tell a compiler, linter or scanner to look away, or that skip a test, in the forms of some twenty "
            + "languages: in comments, attributes and code, never in strings. Moved ones are not new.",
        Conditions = "There are none, but for the forms that `except` names.",
        Result = "A finding on the line of each of the first twenty, and one for the rest. They are candidates for debt.",
        Why = "What is suppressed is debt that no tool shows any more.",
        Fix = "Fix what it hides, or open an issue for it and give the reason beside it.",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new(Except, Array.Empty<string>(), "Forms that are no debt here.", Allowed: SuppressionForms.Names)];

    public override IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) => Diff;

    public override bool SeesDebt(DebtSubject subject, RuleOptions options) => Find(subject, options).Any();

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options)
    {
        Suppression[] found = [.. Find(subject, options)];
        foreach (var suppression in found.Take(MostFindings))
        {
            var what = suppression.Form.SkipsTest ? "A test is skipped" : "A warning is suppressed";
            yield return new Violation($"{what}: {Excerpt.Of(suppression.Text)}", new Location(suppression.Path, suppression.Line));
        }

        if (found.Length > MostFindings)
        {
            var rest = Plural.Of(found.Length - MostFindings, "more suppression is", "more suppressions are");
            yield return new Violation($"{rest} new.");
        }
    }
    private static IEnumerable<Suppression> Find(DebtSubject subject, RuleOptions options)
    {
        var except = options.List(Except);
        return subject.Suppressions.Where(s => !except.Contains(s.Form.Name));
    }
}
