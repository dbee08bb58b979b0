using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>Is new debt visible, labelled, and linked to an issue? What stood there before is never held against a pull request.</summary>
public sealed class TechDebtPractice : Practice<DebtSubject>
{
    private const int MostNamed = 5;

    internal static readonly MarkerIssueRule IssueRule = new();

    private static readonly DebtRule[] AllRules =
    [
        new MarkerReferenceRule(),
        IssueRule,
        new MarkerClosingRule(),
        new MarkerExpiredRule(),
        new DebtLabelsRule(),
        new UndeclaredDebtRule(),
        new SuppressionsRule(),
    ];

    public override string Id => PracticeIds.TechDebt;

    public override string Title => "Tech debt";

    public override string Question => "Is new debt visible, labelled, linked to an issue, and being paid back?";

    protected override IReadOnlyList<Rule<DebtSubject>> RuleList => AllRules;

    /// <summary>The markers of the diff that the practice looks at, without regard to exemptions.</summary>
    internal static IReadOnlyList<DebtMarker> Markers(PullRequestSnapshot snapshot, AutomationPolicy policy) =>
        DebtScanner.Scan(DebtSubject.Written(snapshot, policy), policy.TechDebt.Tags);

    /// <summary>Whether the pull request adds debt, declared or not: a marker, or what a rule that is on takes for debt.</summary>
    internal static bool AddsDebt(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        // The clock only matters for what expires.
        var subject = new DebtSubject(snapshot, policy, snapshot.CreatedAt);
        return subject.Added.Count > 0 || AllRules.Any(rule =>
            policy.SettingOf(PracticeIds.TechDebt, rule) is { Severity: not null } setting && rule.SeesDebt(subject, setting.Options));
    }

    protected override Preparation<DebtSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (Exemption.Reason(snapshot, policy, Id) is { } reason)
        {
            return Preparation<DebtSubject>.Skip(reason);
        }

        var subject = new DebtSubject(snapshot, policy, now);
        DebtRule[] on = [.. AllRules.Where(rule => policy.SettingOf(Id, rule).Severity is not null && rule.SkipReason(subject) is null)];
        return new Preparation<DebtSubject>
        {
            Subject = subject,
            Unchecked = Unseen(subject, on),
            Notes = [Summary(subject), .. NotScanned(subject.Files), .. on.Select(rule => rule.Note(subject)).OfType<string>()],
            Details = DebtDetails.Of(subject),
            RecheckAt = on.Min(rule => rule.NextChange(subject)),
        };
    }

    /// <summary>What the rules that are on need to see and cannot. A gap that no rule asks about hides nothing.</summary>
    private static string[] Unseen(DebtSubject subject, DebtRule[] on)
    {
        var needed = on.SelectMany(rule => rule.Reads(subject)).ToHashSet();
        var gaps = subject.Snapshot.Gaps.Where(gap => needed.Contains(gap.Part)).Select(gap => gap.Reason);
        return [.. gaps, .. needed.Contains(SnapshotPart.Patches) ? WithoutPatch(subject.Files) : []];
    }

    /// <summary>GitHub gives no patch of a file that is too large: what it adds was not seen, and may hold markers.</summary>
    private static IEnumerable<string> WithoutPatch(IReadOnlyList<ChangedFile> files)
    {
        string[] unseen = [.. files.Where(IsUnseen).Select(file => file.Path)];
        if (unseen.Length > 0)
        {
            yield return $"GitHub gave no patch of {Listing.Of(unseen, MostNamed)}: markers there were not looked for.";
        }
    }

    private static bool IsUnseen(ChangedFile file) => file is { Patch: null, Additions: > 0 } && DebtScanner.CanScan(file.Path);

    private static IEnumerable<string> NotScanned(IReadOnlyList<ChangedFile> files)
    {
        var count = files.Count(f => f is { Patch: null, Status: not (FileStatus.Removed or FileStatus.Renamed) } && !IsUnseen(f));
        if (count > 0)
        {
            yield return $"not scanned, for want of a patch: {Plural.Of(count, "file")}";
        }
    }

    private static string Summary(DebtSubject subject)
    {
        int Count(DebtChange change) => subject.Markers.Count(m => m.Change == change);
        var without = subject.Added.Count(m => m.Reference is null);
        var tracked = without == 0 ? "" : $" ({without} without an issue)";
        return $"markers: {subject.Added.Count} new{tracked}, {Count(DebtChange.Removed)} removed, {Count(DebtChange.Moved)} moved";
    }
}
