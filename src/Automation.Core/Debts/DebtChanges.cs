using Automation.Core.CodeOwners;
using Automation.Core.Practices;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;

namespace Automation.Core.Debts;

/// <summary>What the merge of a pull request would do to the debt of the default branch, by its latest evaluation.</summary>
public sealed record DebtChanges
{
    /// <summary>More owners of one file than these tell nobody whom to ask.</summary>
    private const int MaxOwners = 5;

    private const int MaxText = 120;

    /// <summary>Characters in all markers together: what would not fit into a row is left out, the last first.</summary>
    private const int MaxCharacters = 12_000;

    /// <summary>What a marker takes beside its words.</summary>
    private const int MarkerCharacters = 40;

    /// <summary>The snapshot's <c>updated_at</c>: the later one counts.</summary>
    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<MarkerChange> Markers { get; init => field = value ?? []; } = [];

    /// <summary>The issues of the repository that the merge closes.</summary>
    public IReadOnlyList<int> Closes { get; init => field = value ?? []; } = [];

    /// <summary>Who owns the files that it changes.</summary>
    public IReadOnlyList<string> Owners { get; init => field = value ?? []; } = [];

    public bool IsEmpty => Markers.Count + Closes.Count == 0;

    /// <param name="policy">As it applies to the pull request. With the practice switched off markers count for nothing.</param>
    public static DebtChanges Of(PullRequestSnapshot snapshot, EffectivePolicy policy)
    {
        var owners = CodeOwnersFile.Parse(snapshot.CodeOwners?.Text ?? "");
        return new DebtChanges
        {
            At = snapshot.UpdatedAt,
            Markers = [.. Fitting(MarkersOf(snapshot, policy, owners))],
            Closes = [.. Own(snapshot).Distinct().Order()],
            Owners = [.. snapshot.Files.SelectMany(f => OwnersOf(owners, f.Path)).Distinct(StringComparer.Ordinal).Take(MaxOwners)],
        };
    }

    private static IEnumerable<int> Own(PullRequestSnapshot snapshot) =>
        snapshot.LinkedIssues.Where(i => i.Repository == snapshot.Repository.Name).Select(i => i.Number);

    /// <summary>What is merged elsewhere is no debt of the default branch yet: the other branch brings it along.</summary>
    private static IEnumerable<MarkerChange> MarkersOf(PullRequestSnapshot snapshot, EffectivePolicy policy, CodeOwnersFile owners) =>
        snapshot.BaseRef != snapshot.Repository.DefaultBranch || policy.ModeOf(PracticeIds.TechDebt) == PracticeMode.Off
            ? []
            : TechDebtPractice.Markers(snapshot, policy.Policy).Select(marker => Of(marker, owners));

    private static MarkerChange Of(DebtMarker marker, CodeOwnersFile owners) =>
        new(marker.Change ?? DebtChange.Added, marker.Path, marker.Line, marker.Tag, Excerpt.Cut(marker.Text, MaxText).ToString())
        {
            Reference = marker.Reference,
            Expires = marker.Expires,
            Owners = [.. OwnersOf(owners, marker.Path)],
        };

    private static IEnumerable<string> OwnersOf(CodeOwnersFile owners, string path) =>
        (owners.OwnersOf(path)?.Owners ?? []).Take(MaxOwners);

    private static IEnumerable<MarkerChange> Fitting(IEnumerable<MarkerChange> markers)
    {
        var characters = 0;
        return markers.TakeWhile(m => (characters += LengthOf(m)) <= MaxCharacters);
    }

    private static int LengthOf(MarkerChange marker) =>
        MarkerCharacters + marker.Path.Length + marker.Tag.Length + marker.Text.Length + (marker.Reference?.Length ?? 0)
        + marker.Owners.Sum(o => o.Length);
}
