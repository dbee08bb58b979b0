using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt.Rules;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt;

/// <summary>Is new debt visible, labelled, and linked to an issue?</summary>
public sealed class TechDebtPractice : Practice<DebtSubject>
{
    private const int MostNamed = 5;

    internal static readonly DebtLabelsRule LabelsRule = new();

    public override string Id => PracticeIds.TechDebt;

    public override string Title => "Tech debt";

    public override string Question => "Is new debt visible, labelled, linked to an issue, and being paid back?";

    protected override IReadOnlyList<Rule<DebtSubject>> RuleList { get; } = [new MarkerReferenceRule(), LabelsRule];

    /// <summary>The markers of the diff that the practice looks at, without regard to exemptions.</summary>
    internal static IReadOnlyList<DebtMarker> Markers(PullRequestSnapshot snapshot, AutomationPolicy policy) =>
        DebtScanner.Scan(Written(snapshot, policy), policy.TechDebt.Tags);

    protected override Preparation<DebtSubject> Prepare(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now)
    {
        if (Exemption.Reason(snapshot, policy, Id) is { } reason)
        {
            return Preparation<DebtSubject>.Skip(reason);
        }

        var files = Written(snapshot, policy.Policy);
        var settings = policy.Policy.TechDebt;
        var markers = DebtScanner.Scan(files, settings.Tags);
        return new Preparation<DebtSubject>
        {
            Subject = new DebtSubject(markers, snapshot.Labels, settings.Labels),
            Unchecked = [.. Gaps(snapshot), .. WithoutPatch(files)],
            Notes = [Summary(markers), .. NotScanned(files)],
        };
    }

    private static ChangedFile[] Written(PullRequestSnapshot snapshot, AutomationPolicy policy)
    {
        var scope = new FileScope(policy);
        return [.. snapshot.Files.Where(scope.IsWritten)];
    }

    private static IEnumerable<string> Gaps(PullRequestSnapshot snapshot) =>
        snapshot.Gaps.Where(g => g.Part is SnapshotPart.Files or SnapshotPart.Patches).Select(g => g.Reason);

    /// <summary>GitHub gives no patch of a file that is too large: what it adds was not seen, and may hold markers.</summary>
    private static IEnumerable<string> WithoutPatch(ChangedFile[] files)
    {
        string[] unseen = [.. files.Where(f => IsUnseen(f)).Select(f => f.Path)];
        if (unseen.Length > 0)
        {
            var more = unseen.Length > MostNamed ? $" and {unseen.Length - MostNamed} more" : "";
            yield return $"GitHub gave no patch of {string.Join(", ", unseen.Take(MostNamed))}{more}: markers there were not looked for.";
        }
    }

    private static bool IsUnseen(ChangedFile file) => file is { Patch: null, Additions: > 0 } && DebtScanner.CanScan(file.Path);

    private static IEnumerable<string> NotScanned(ChangedFile[] files)
    {
        var count = files.Count(f => f is { Patch: null, Status: not (FileStatus.Removed or FileStatus.Renamed) } && !IsUnseen(f));
        if (count > 0)
        {
            yield return $"not scanned, for want of a patch: {count} {(count == 1 ? "file" : "files")}";
        }
    }

    private static string Summary(IReadOnlyList<DebtMarker> markers)
    {
        int Count(DebtChange change) => markers.Count(m => m.Change == change);
        return $"markers: {Count(DebtChange.Added)} new, {Count(DebtChange.Removed)} removed, {Count(DebtChange.Moved)} moved";
    }
}
