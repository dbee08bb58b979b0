using Automation.Core.Policies;
using Automation.Core.Practices.Decisions.Due;
using Automation.Core.Practices.Decisions.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Is there an architecture decision record where one is due, and is it a good one?</summary>
public sealed class DecisionsPractice : Practice<DecisionSubject>
{
    private static readonly RecordDueRule RecordDue = new();

    internal static readonly IReadOnlyList<Rule<DecisionSubject>> AllRules =
    [
        RecordDue,
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

    /// <summary>The draft of a record that somebody asks for by its title, whether or not the pull request owes one.</summary>
    public static DecisionDraft DraftOf(PullRequestSnapshot snapshot, EffectivePolicy policy, string title)
    {
        var titled = snapshot with { Title = title };
        var settings = policy.For(snapshot).Policy;
        return new DueCheck(titled, settings, new DecisionChanges(titled, settings.Decisions, new FileScope(settings)), []).Draft();
    }

    protected override Preparation<DecisionSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (Exemption.Reason(snapshot, policy, Id) is { } reason)
        {
            return Preparation<DecisionSubject>.Skip(reason);
        }

        var scope = new FileScope(policy.Policy);
        var changes = new DecisionChanges(snapshot, policy.Policy.Decisions, scope);
        var records = new ChangedDecisions(snapshot, changes);
        ChangedDecision[] changed = [.. records.Read()];
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var check = new DueCheck(snapshot, policy.Policy, changes, [.. changed.Select(c => c.Record)]);
        var due = check.Evaluate();
        var covering = new CoveringDecisions(snapshot.Decisions, new ChangedPaths(snapshot.Files.Where(f => !scope.IsExempt(f))), today);
        var subject = Subject(snapshot, changes) with { Changed = changed, Removed = [.. records.Deleted()], Today = today, Due = due };
        string?[] unseen = [.. Gaps(snapshot, changed), .. records.Unread(), IsOn(RecordDue, policy) ? due.Unknown : null];
        DateOnly?[] nextChanges = [NextChange(subject, policy), covering.ChangesOn];
        return new Preparation<DecisionSubject>
        {
            Subject = subject,
            Unchecked = [.. unseen.OfType<string>().Distinct(StringComparer.Ordinal)],
            RecheckAt = nextChanges.Min() is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Notes = [.. changed.Select(c => $"{c.Record.Path}: {Excerpt.Of(c.Record.Status ?? "no status")}"), .. due.Remarks],
            Details = [.. Draft(check, due, policy), .. covering.Detail is { } detail ? [detail] : (ResultDetail[])[]],
        };
    }

    /// <summary>What stands around the records that the pull request changes.</summary>
    private static DecisionSubject Subject(PullRequestSnapshot snapshot, DecisionChanges changes)
    {
        string[] others = [.. changes.Standing.Except(changes.Files.Select(f => f.Path), StringComparer.Ordinal)];
        return new DecisionSubject
        {
            OtherPaths = others,
            Others = [.. snapshot.Decisions.Standing.IntersectBy(others, s => s.Path)],
            Proposed = snapshot.Status == PullRequestStatus.Open ? snapshot.Decisions.Proposed : [],
            PullRequest = snapshot.Key.Number,
            NotReady = NotReady(snapshot),
            Exists = new KnownFiles(snapshot, changes).Has,
        };
    }

    /// <summary>The first day on which a rule that is on may answer otherwise.</summary>
    private static DateOnly? NextChange(DecisionSubject subject, EffectivePolicy policy) =>
        AllRules.Where(rule => IsOn(rule, policy)).OfType<IDatedRule>().Min(rule => rule.NextChange(subject));

    private static bool IsOn(Rule<DecisionSubject> rule, EffectivePolicy policy) =>
        policy.SettingOf(PracticeIds.Decisions, rule).Severity is not null;

    /// <summary>What is asked for is drafted, and nothing else.</summary>
    private static IEnumerable<ResultDetail> Draft(DueCheck check, DecisionDue due, EffectivePolicy policy) =>
        IsOn(RecordDue, policy) && due is { IsOwed: true, IsWaived: false, Unknown: null }
            ? [new ResultDetail($"Draft of {due.ProposedPath}, to be filled in where braces are", DecisionTemplate.Render(check.Draft()))]
            : [];

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
