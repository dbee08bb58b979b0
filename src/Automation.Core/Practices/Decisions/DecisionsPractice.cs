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
        new NumberMatchesTitleRule(),
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

        var scope = new FileScope(policy.Policy);
        var changes = new DecisionChanges(snapshot, policy.Policy.Decisions, scope);
        ChangedDecision[] changed = [.. Read(changes.Files, snapshot.Decisions.HeadTexts)];
        var check = new DueCheck(snapshot, policy.Policy, changes, [.. changed.Select(c => c.Record)]);
        var due = check.Evaluate();
        var covering = new CoveringDecisions(
            snapshot.Decisions,
            new ChangedPaths(snapshot.Files.Where(f => !scope.IsExempt(f))),
            DateOnly.FromDateTime(now.UtcDateTime));
        return new Preparation<DecisionSubject>
        {
            Subject = new DecisionSubject
            {
                Changed = changed,
                OtherPaths = [.. changes.Standing.Except(changes.Files.Select(f => f.Path), StringComparer.Ordinal)],
                Due = due,
            },
            Unchecked =
            [
                .. Gaps(snapshot).Concat(Unread(changes.Files, snapshot.Decisions.HeadTexts))
                    .Concat(IsOn(RecordDue, policy) && due.Unknown is { } unknown ? [unknown] : [])
                    .Distinct(StringComparer.Ordinal),
            ],
            RecheckAt = covering.ChangesOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Notes = [.. changed.Select(c => $"{c.Record.Path}: {Excerpt.Of(c.Record.Status ?? "no status")}"), .. due.Remarks],
            Details = [.. Draft(check, due, policy), .. covering.Detail is { } detail ? [detail] : (ResultDetail[])[]],
        };
    }

    private static bool IsOn(Rule<DecisionSubject> rule, EffectivePolicy policy) =>
        policy.SettingOf(PracticeIds.Decisions, rule).Severity is not null;

    /// <summary>What is asked for is drafted, and nothing else.</summary>
    private static IEnumerable<ResultDetail> Draft(DueCheck check, DecisionDue due, EffectivePolicy policy) =>
        IsOn(RecordDue, policy) && due is { IsOwed: true, IsWaived: false, Unknown: null }
            ? [new ResultDetail($"Draft of {due.ProposedPath}, to be filled in where braces are", DecisionTemplate.Render(check.Draft()))]
            : [];

    private static IEnumerable<ChangedDecision> Read(IEnumerable<ChangedFile> files, IReadOnlyDictionary<string, string> texts) =>
        from file in files
        where texts.ContainsKey(file.Path)
        select new ChangedDecision(DecisionRecordParser.Parse(file.Path, texts[file.Path]), IsNew: file.Status != FileStatus.Modified);

    private static IEnumerable<string> Gaps(PullRequestSnapshot snapshot) =>
        snapshot.Gaps.Where(g => g.Part is SnapshotPart.Files or SnapshotPart.Decisions).Select(g => g.Reason);

    private static IEnumerable<string> Unread(IEnumerable<ChangedFile> files, IReadOnlyDictionary<string, string> texts) =>
        files.Where(f => !texts.ContainsKey(f.Path)).Select(f => $"The text of {f.Path} could not be read.");
}
