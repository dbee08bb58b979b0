using Automation.Core.Patterns;
using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds out whether a pull request owes a record, and whether it is there.</summary>
internal sealed class DueCheck(PullRequestSnapshot snapshot, DueSettings settings, FileScope scope)
{
    private const int MostNamed = 3;

    public DecisionDue Of(DecisionChanges changes, DateOnly today)
    {
        var tomorrow = today.AddDays(1);
        string[] triggers = [.. Paths(), .. Labels(), .. Size()];
        var met = changes.AddsRecord || (snapshot.Body is { } body && DecisionMention.In(body, changes.Standing).Any());
        return new DecisionDue
        {
            Triggers = triggers,
            IsMet = met,
            Unknown = met ? null : WhyUnknown(isDue: triggers.Length > 0),
            ProposedPath = Proposed(changes, today),
            ChangesOn = triggers.Length > 0 && !met && Proposed(changes, tomorrow) != Proposed(changes, today) ? tomorrow : null,
        };
    }

    private string Proposed(DecisionChanges changes, DateOnly day) =>
        DecisionFileName.Next(changes.Directory, changes.Standing, snapshot.Title, day);

    /// <summary>Unseen files could make a record due, and unseen records could be the one that is due.</summary>
    private string? WhyUnknown(bool isDue)
    {
        var matters = isDue || settings.Paths.Count > 0 || settings.Size is not null;
        return snapshot.Gaps.FirstOrDefault(g =>
            (g.Part == SnapshotPart.Files && matters) || (g.Part == SnapshotPart.Decisions && isDue))?.Reason;
    }

    private IEnumerable<string> Paths()
    {
        foreach (var pattern in settings.Paths.Select(p => new PathPattern(p)))
        {
            string[] paths =
            [
                .. from file in snapshot.Files
                   where !scope.IsExempt(file) && (pattern.IsMatch(file.Path) || (file.PreviousPath is { } old && pattern.IsMatch(old)))
                   select file.Path,
            ];
            if (paths.Length > 0)
            {
                var more = paths.Length > MostNamed ? $" and {paths.Length - MostNamed} more" : "";
                yield return $"{string.Join(", ", paths.Take(MostNamed))}{more} under \"{pattern}\"";
            }
        }
    }

    private IEnumerable<string> Labels() =>
        from label in snapshot.Labels
        where settings.Labels.Contains(label, StringComparer.OrdinalIgnoreCase)
        select $"the label \"{label}\"";

    private IEnumerable<string> Size()
    {
        var lines = snapshot.Files.Where(scope.IsWritten).Sum(f => (long)f.Additions + f.Deletions);
        return settings.Size is { } size && lines >= size
            ? [string.Create(CultureInfo.InvariantCulture, $"{lines} changed lines (one is due from {size} on)")]
            : [];
    }
}
