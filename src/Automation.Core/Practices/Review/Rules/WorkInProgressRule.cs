using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Automation.Core.Patterns;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>
/// Trigger: pull requests that are no drafts. Conditions: neither title nor a label says that the work goes on. Result: a warning that
/// quotes it. Fix: a draft until it is ready, or no mark.
/// </summary>
internal sealed partial class WorkInProgressRule : ReviewRule
{
    private static readonly ConditionalWeakTable<RuleOptions, SafePattern[]> Compiled = [];

    public override string Id => "work-in-progress";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request that is not a draft.",
        Conditions = "The title is not marked by `WIP`, `DO NOT MERGE` or `DNM`, at its start or in brackets, nor by `draft:` or "
            + "`[draft]`, and matches none of `titles`. No label is one of `labels`.",
        Result = "One finding that quotes the mark.",
        Why = "GitHub lets anybody merge what only its title holds back; a draft cannot be merged by accident.",
        Fix = "Convert the pull request to a draft until it is ready, or take the mark away when it is.",
        Source = "https://docs.github.com/pull-requests/collaborating-with-pull-requests/"
            + "proposing-changes-to-your-work-with-pull-requests/changing-the-stage-of-a-pull-request",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new("labels", LabelsOfUnready, "Labels that say that the work goes on."),
        new("titles", Array.Empty<string>(), "Regular expressions for other marks in titles.", Format: RuleOptionFormat.RegularExpression),
    ];

    private static string[] LabelsOfUnready =>
        ["wip", "work in progress", "work-in-progress", "do not merge", "do-not-merge", "dnm", "status: work in progress"];

    public override string? SkipReason(ReviewSubject subject) =>
        subject.NotOpened ?? (subject.Snapshot.IsDraft ? "A draft says by itself that the work goes on." : null);

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        var title = subject.Snapshot.Title ?? "";
        var others = Compiled.GetValue(options, static o => [.. o.List("titles").Select(pattern => new SafePattern(pattern))]);
        if (Mark().IsMatch(title) || Array.Exists(others, pattern => pattern.IsMatch(title)))
        {
            yield return new Violation(
                $"The title says that the work goes on, but the pull request is no draft: \"{Excerpt.Of(title)}\".",
                Fix: Draft(subject));
        }

        var labels = options.List("labels");
        if (subject.Snapshot.Labels.FirstOrDefault(label => labels.Contains(label, StringComparer.OrdinalIgnoreCase)) is { } found)
        {
            yield return new Violation(
                $"The label \"{found}\" says that the work goes on, but the pull request is no draft.", Fix: Draft(subject));
        }
    }

    private Remedy Draft(ReviewSubject subject) => new(Documentation.Fix)
    {
        Commands = [$"gh pr ready {subject.Snapshot.Key.Number.ToString(CultureInfo.InvariantCulture)} --undo"],
    };

    /// <summary>
    /// In brackets anywhere, or at the start of the title or of a Conventional Commits description. Words that also begin sentences, "Do
    /// not merge empty cells" and "Draft release notes", are a mark in capitals, or before a colon, a hyphen or the end only.
    /// </summary>
    [GeneratedRegex(
        """
        (?<![a-zA-Z]) (?i: [[(] \s* (?: wip | draft | dnm | work\ in\ progress | do[ -]not[ -](?:merge|review) ) \s* [\])] )
        | (?: ^\s* | ^[a-zA-Z]{1,30} (?:\([^()]{0,100}\))? !? :\s* )
          (?:
            (?i: wip ) (?: \b | _ )
            | (?: DNM | DO[ -]NOT[ -](?:MERGE|REVIEW) | DON'T\ MERGE ) \b
            | (?i: draft | dnm | work\ in\ progress | do[ -]not[ -](?:merge|review) | don't\ merge ) \s* (?: [:!] | -\s | $ )
            | 🚧
          )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
