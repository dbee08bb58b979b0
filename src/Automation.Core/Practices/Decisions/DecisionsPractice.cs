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

        var settings = policy.Policy.Decisions;
        var scope = new FileScope(policy.Policy);
        var changes = new DecisionChanges(snapshot, settings, scope);
        var due = new DueCheck(snapshot, settings.Due, scope).Of(changes, DateOnly.FromDateTime(now.UtcDateTime));
        ChangedDecision[] changed = [.. Read(changes.Files, snapshot.Decisions.HeadTexts)];
        return new Preparation<DecisionSubject>
        {
            Subject = new DecisionSubject
            {
                Changed = changed,
                OtherPaths = [.. changes.Standing.Except(changes.Files.Select(f => f.Path), StringComparer.Ordinal)],
                Due = due,
            },
            Unchecked = [.. Gaps(snapshot), .. Unread(changes.Files, snapshot.Decisions.HeadTexts)],
            RecheckAt = due.ChangesOn is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            Notes = [.. changed.Select(c => $"{c.Record.Path}: {Excerpt.Of(c.Record.Status ?? "no status")}")],
        };
    }

    private static IEnumerable<ChangedDecision> Read(IEnumerable<ChangedFile> files, IReadOnlyDictionary<string, string> texts) =>
        from file in files
        where texts.ContainsKey(file.Path)
        select new ChangedDecision(DecisionRecordParser.Parse(file.Path, texts[file.Path]), IsNew: file.Status != FileStatus.Modified);

    private static IEnumerable<string> Gaps(PullRequestSnapshot snapshot) =>
        snapshot.Gaps.Where(g => g.Part is SnapshotPart.Files or SnapshotPart.Decisions).Select(g => g.Reason);

    private static IEnumerable<string> Unread(IEnumerable<ChangedFile> files, IReadOnlyDictionary<string, string> texts) =>
        files.Where(f => !texts.ContainsKey(f.Path)).Select(f => $"The text of {f.Path} could not be read.");
}
