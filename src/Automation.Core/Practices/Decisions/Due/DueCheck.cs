using Automation.Core.Policies;
using Automation.Core.Practices.Decisions.Drafting;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>Finds out whether a pull request owes a record, and whether it is there.</summary>
/// <param name="records">The changed records that could be read.</param>
internal sealed class DueCheck(
    PullRequestSnapshot snapshot, AutomationPolicy policy, DecisionChanges changes, IReadOnlyList<DecisionRecord> records)
{
    private readonly DueSettings settings = policy.Decisions.Due;

    private readonly DueTriggers triggers = new(snapshot, policy.Decisions.Due, policy.Review.Risk, new FileScope(policy));

    private IReadOnlyList<DueTrigger> Found => field ??= triggers.All();

    /// <summary>What is said of the change: the description, or, where there is no pull request yet, the messages of its commits.</summary>
    private IEnumerable<string> Words => snapshot.Body is { } body ? [body] : snapshot.Commits.Select(c => c.Message);

    public DecisionDue Evaluate()
    {
        var named = NamedDecision.In(string.Join("\n\n", Words), changes.Standing, snapshot.Decisions);
        var isWritten = changes.Added.Any() || records.Any(IsAcceptedHere);
        var met = isWritten || named.Any(d => d.Counts);
        var waiver = WaiverReader.In(Words);
        var due = new DecisionDue
        {
            Triggers = [.. Found.Select(t => t.Clause)],
            IsMet = met,
            ProposedPath = ProposedPath(),
            Refused = [.. named.Where(d => !d.Counts).Select(d => d.Refusal)],
            Waiver = waiver is null || settings.ExemptByDescription ? waiver
                : waiver with { Refusal = "The policy takes no waivers from descriptions (due.exempt-by-description)." },
            TakesWaivers = settings.ExemptByDescription,
            NotSaidOneWay = Found.Any(t => t.IsOneWay) ? NotSaidOneWay() : [],
            Remarks = [.. Found.Count > 0 ? named.Where(d => d.Counts).Select(d => d.Doubt).OfType<string>() : [], .. AreaRemarks()],
        };
        return due with
        {
            Unknown = due.IsWaived ? null
                : !met ? WhyUnknown(isDue: Found.Count > 0)
                : !isWritten && Found.Count > 0 ? WhyNamedUnknown(named)
                : null,
        };
    }

    /// <summary>The draft of the record that is owed.</summary>
    public DecisionDraft Draft() => new DraftBuilder(snapshot).Build(ProposedPath(), Concerned(), isOneWay: Found.Any(t => t.IsOneWay));

    /// <summary>Packages of the default branch that the pull request does not touch have records only here.</summary>
    private IEnumerable<string> Registered => snapshot.Decisions.Standing.Select(d => d.Path);

    /// <summary>What the record would be about: the files that make it due, or all of them where none does.</summary>
    private IReadOnlyList<string> Concerned() =>
        [.. (Found.SelectMany(t => t.Files).ToArray() is { Length: > 0 } files ? files : snapshot.Files).Select(f => f.Path)];

    /// <summary>
    /// Named like its neighbours, also those of this and of other pull requests. Numbers of records that are taken away are not given
    /// again. The day is that on which the pull request was opened: tomorrow's proposal is the same.
    /// </summary>
    private string ProposedPath() => DecisionFileName.Next(
        NearestDirectory.Of(Concerned(), [.. changes.Directories, .. Registered.Select(DecisionDirectories.DirectoryOf)]),
        [
            .. snapshot.Decisions.BasePaths,
            .. Registered,
            .. snapshot.Decisions.Proposed.Select(p => p.Path),
            .. changes.Added.Select(f => f.Path),
        ],
        DraftTitle.Of(snapshot.Title),
        DraftBuilder.DayOf(snapshot));

    /// <summary>
    /// A decision that was pending and is accepted by this change is as good as a new one. Any other change of an old record is none: it
    /// may correct a typing error.
    /// </summary>
    private bool IsAcceptedHere(DecisionRecord record) =>
        record.Status == DecisionStatus.Accepted && StatusBefore(BasePath(record)) is "draft" or "proposed";

    private string BasePath(DecisionRecord record)
    {
        var file = changes.Files.First(f => f.Path == record.Path);
        return file.PreviousPath ?? file.Path;
    }

    /// <summary>Whether it is known what a record said on the base branch.</summary>
    private bool IsKnownBefore(string path) =>
        snapshot.Decisions.BaseTexts.ContainsKey(path) || snapshot.Decisions.Standing.Any(d => d.Path == path);

    private string? StatusBefore(string path) =>
        snapshot.Decisions.BaseTexts.TryGetValue(path, out var text)
            ? DecisionRecordParser.Parse(path, text).Status
            : snapshot.Decisions.Standing.FirstOrDefault(d => d.Path == path)?.Status;

    private IReadOnlyList<string> NotSaidOneWay()
    {
        var added = changes.Added.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var read = records.Where(r => added.Contains(r.Path)).ToList();
        return read.Exists(r => r.IsReversible == false) || read.Count < added.Count ? [] : [.. read.Select(r => r.Path)];
    }

    /// <summary>
    /// Unseen files could make a record due, and unseen records could be the one that is due, or have been accepted just here.
    /// </summary>
    private string? WhyUnknown(bool isDue)
    {
        var gap = snapshot.Gaps.FirstOrDefault(g =>
            (g.Part == SnapshotPart.Files && (isDue || triggers.DependOnFiles)) || (g.Part == SnapshotPart.Decisions && isDue));
        var accepted = isDue ? records.FirstOrDefault(r => r.Status == DecisionStatus.Accepted && !IsKnownBefore(BasePath(r))) : null;
        return gap?.Reason
            ?? (accepted is null ? null : $"The text of {accepted.Path} on the base branch could not be read.")
            ?? (isDue ? null : triggers.FoldersUnknown);
    }

    /// <summary>A named record may have been superseded: where the register told nothing, only one that was read counts.</summary>
    private string? WhyNamedUnknown(IReadOnlyList<NamedDecision> named) => named.Any(d => d is { Counts: true, IsKnown: true })
        ? null
        : snapshot.Gaps.FirstOrDefault(g => g.Part == SnapshotPart.DecisionRegister)?.Reason;

    private IEnumerable<string> AreaRemarks() =>
        triggers.UnknownAreas.Select(name => $"The policy names \"{name}\" as an area of decisions, but there is no such area.");
}
