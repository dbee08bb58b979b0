using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Admissions;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// Trigger: title or description say that the change leaves debt. Conditions: the pull request carries the debt label. Result: one
/// warning that quotes the words. Fix: the label. House rule.
/// </summary>
internal sealed class UndeclaredDebtRule : DebtRule
{
    private const string Words = "words";

    public override string Id => "undeclared-debt";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Pull requests of people whose title or description say one of `words`, such as a workaround for now. Code, "
            + "quotations, HTML, the template's own words and open checkboxes do not count, nor does what is said to be gone, as in "
            + "\"removes the hack\" or \"no longer a workaround\".",
        Conditions = "The pull request carries the debt label.",
        Result = "One finding that quotes the sentence.",
        Why = "Debt that was taken on knowingly is the easiest to plan for, if only somebody writes it down.",
        Fix = "Add the debt label and those that go with it.",
        Source = "https://martinfowler.com/bliki/TechnicalDebtQuadrant.html",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new(
            Words,
            new[]
            {
                "temporary", "temporarily", "workaround", "work around", "for now", "for the time being", "quick fix", "quick and dirty",
                "hack", "hacky", "kludge", "stopgap", "stop gap", "bandaid", "band aid", "short term fix", "fix later", "fix it later",
                "fix this later", "clean up later", "tech debt", "technical debt",
            },
            "Words that admit debt, in any case and number; a hyphen is as good as a blank."),
    ];

    public override string? SkipReason(DebtSubject subject) =>
        subject.NotOpened
        ?? (subject.Snapshot.Author.IsBot ? "Pull requests by bots are exempt." : null)
        ?? (subject.Snapshot.ReviewsUnavailable is null ? null : "The labels of the pull request are not known.");

    public override bool SeesDebt(DebtSubject subject, RuleOptions options) =>
        subject.Snapshot is { Body: not null, Author.IsBot: false } && Find(subject.Snapshot, options.List(Words)) is not null;

    public override IEnumerable<Violation> Check(DebtSubject subject, RuleOptions options)
    {
        var (snapshot, settings) = (subject.Snapshot, subject.Settings.Labels);
        if (DebtLabels.IsDebt(snapshot.Labels, settings) || Find(snapshot, options.List(Words)) is not { } admission)
        {
            yield break;
        }

        var place = admission.InTitle ? "title" : "description";
        yield return new Violation(
            $"The {place} says \"{admission.Words}\", but the label \"{settings.Debt}\" is missing: \"{Excerpt.Of(admission.Sentence)}\"",
            Fix: new Remedy($"Add the label \"{settings.Debt}\"{Others(settings)}; or say what makes this no debt.")
            {
                Commands = ShellWord.Of(settings.Debt) is { } label
                    ? [$"gh pr edit {snapshot.Key.Number.ToString(CultureInfo.InvariantCulture)} --add-label {label}"]
                    : [],
            });
    }

    private static Admission? Find(PullRequestSnapshot snapshot, IReadOnlyList<string> words) =>
        Admission.Find(snapshot.Title ?? "", snapshot.Body ?? "", [.. snapshot.Templates.Select(t => t.Body)], words);

    private static string Others(DebtLabelSettings settings)
    {
        var groups = new[] { ("kind", settings.Kinds), ("impact", settings.Impact), ("effort", settings.Effort) }
            .Where(static g => g.Item2.Count > 0).Select(static g => g.Item1).ToList();
        return groups switch
        {
            [] => "",
            [var only] => $", with one {only} label",
            [.. var first, var last] => $", with one label each for {string.Join(", ", first)} and {last}",
        };
    }
}
