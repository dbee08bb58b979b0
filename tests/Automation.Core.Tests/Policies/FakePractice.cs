using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Policies;

/// <summary>Practices that have rules of every shape and never evaluate: the policy's tests must not depend on the real rules.</summary>
internal sealed class FakePractice(string id, params IRule[] rules) : IPractice
{
    public static IReadOnlyList<IPractice> All { get; } =
    [
        new FakePractice(
            PracticeIds.ConventionalCommits,
            new FakeRule("header-max-length", Severity.Error, new RuleOption("value", 100, "The most characters.", Minimum: 1)),
            new FakeRule("body-max-line-length", Severity.Warning, new RuleOption("value", 100, "The most characters.", Minimum: 1)),
            new FakeRule("type-enum", Severity.Error),
            new FakeRule(
                "subject-case",
                null,
                new RuleOption("cases", new[] { "lower" }, "The cases allowed.", Allowed: ["lower", "sentence"]),
                new RuleOption("strict", false, "Whether names count."),
                new RuleOption("ignore", "^$", "Subjects left alone.", Format: RuleOptionFormat.RegularExpression))),
        new FakePractice(
            PracticeIds.Review,
            new FakeRule("size", Severity.Warning),
            new FakeRule(
                "tests",
                Severity.Info,
                new RuleOption("paths", new[] { "tests/**" }, "Where tests are.", Format: RuleOptionFormat.PathPattern),
                new RuleOption("style", "any", "How tests are told.", Allowed: ["any", "name"]))),
        new FakePractice(PracticeIds.Decisions, new FakeRule("due", Severity.Error)),
        new FakePractice(PracticeIds.TechDebt, new FakeRule("reference", Severity.Warning)),
    ];

    public string Id => id;

    public string Title => id;

    public string Question => "Is it so?";

    public IReadOnlyList<IRule> Rules => rules;

    public PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) =>
        PracticeResult.NotApplicable(id, "A fake.");
}
