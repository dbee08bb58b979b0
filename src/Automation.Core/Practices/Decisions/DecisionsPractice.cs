using Automation.Core.Policies;
using Automation.Core.Practices.Decisions.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Is there an architecture decision record where one is due, and is it a good one?</summary>
public sealed class DecisionsPractice : Practice<DecisionSubject>
{
    internal static readonly IReadOnlyList<Rule<DecisionSubject>> AllRules =
    [
        new RecordDueRule(),
        new TitlePresentRule(),
        new StatusValidRule(),
        new SectionsRequiredRule(),
        new SectionsFilledRule(),
        new NumberUniqueRule(),
        new NumberGapRule(),
        new NumberMatchesTitleRule(),
        new DateValidRule(),
        new OptionsConsideredRule(),
        new ConsequencesBalancedRule(),
        new LinksResolveRule(),
        new SupersedeReciprocalRule(),
        new AcceptedImmutableRule(),
        new RecordDeletedRule(),
        new DecidersRule(),
        new ReversibilityRule(),
        new ReviewByRule(),
        new StatusSettledRule(),
    ];

    public override string Id => PracticeIds.Decisions;

    public override string Title => "Decisions (ADR)";

    public override string Question => "Is there an architecture decision record where one is due, and is it a good one?";

    protected override IReadOnlyList<Rule<DecisionSubject>> RuleList => AllRules;

    protected override Preparation<DecisionSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (Exemption.Reason(snapshot, policy, Id) is { } reason)
        {
            return Preparation<DecisionSubject>.Skip(reason);
        }

        var settings = policy.Policy.Decisions;
        var scope = new FileScope(policy.Policy);
        var changes = new DecisionChanges(snapshot, settings, scope);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var due = new DueCheck(snapshot, settings.Due, scope).Of(changes, today);
        var records = new ChangedDecisions(snapshot, changes);
        ChangedDecision[] changed = [.. records.Read()];
        string[] others = [.. changes.Standing.Except(changes.Files.Select(f => f.Path), StringComparer.Ordinal)];
        var subject = new DecisionSubject
        {
            Changed = changed,
            Removed = [.. records.Deleted()],
            OtherPaths = others,
            Others = [.. snapshot.Decisions.Standing.IntersectBy(others, s => s.Path)],
            Proposed = snapshot.Status == PullRequestStatus.Open ? snapshot.Decisions.Proposed : [],
            PullRequest = snapshot.Key.Number,
            NotReady = NotReady(snapshot),
            Today = today,
            Exists = new KnownFiles(snapshot, changes).Has,
            Due = due,
        };
        return new Preparation<DecisionSubject>
        {
            Subject = subject,
            Unchecked = [.. Gaps(snapshot, changed), .. records.Unread()],
            RecheckAt = NextChange(subject, policy) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Notes = [.. changed.Select(c => $"{c.Record.Path}: {Excerpt.Of(c.Record.Status ?? "no status")}")],
        };
    }

    /// <summary>The first day on which a rule that is on may answer otherwise, or another path is proposed for a record that is due.</summary>
    private static DateOnly? NextChange(DecisionSubject subject, EffectivePolicy policy) =>
        AllRules.Where(rule => policy.SettingOf(PracticeIds.Decisions, rule).Severity is not null)
            .OfType<IDatedRule>()
            .Select(rule => rule.NextChange(subject))
            .Append(subject.Due?.ChangesOn)
            .Min();

    private static string? NotReady(PullRequestSnapshot snapshot) => snapshot switch
    {
        { Title: null } => "There is no pull request yet.",
        { Status: not PullRequestStatus.Open } => "The pull request is no longer open.",
        { IsDraft: true } => "The pull request is a draft.",
        _ => null,
    };

    /// <summary>What other pull requests and records say matters only where there is a record that it could speak against.</summary>
    private static IEnumerable<string> Gaps(PullRequestSnapshot snapshot, ChangedDecision[] changed) =>
        from gap in snapshot.Gaps
        where gap.Part is SnapshotPart.Files or SnapshotPart.Decisions || (gap.Part == SnapshotPart.DecisionRegister && changed.Length > 0)
        select gap.Reason;
}
