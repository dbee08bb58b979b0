using Automation.Core.Practices.Decisions.Due;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Drafts the record that a pull request owes, from what the pull request says.</summary>
internal sealed class DraftBuilder(PullRequestSnapshot snapshot)
{
    /// <summary>When the decision is put forward: the day, in UTC, on which the pull request was opened.</summary>
    public static DateOnly DayOf(PullRequestSnapshot snapshot) => DateOnly.FromDateTime(snapshot.CreatedAt.UtcDateTime);

    public DecisionDraft Build(string path, IReadOnlyList<DueTrigger> triggers) => new()
    {
        Path = path,
        Title = DraftTitle.Of(snapshot.Title) ?? DecisionTemplate.BlankTitle,
        Date = DayOf(snapshot),
        Format = FormatBeside(path),
        Context = DraftContext.Of(snapshot),
        IsReversible = triggers.Any(t => t.IsOneWay) ? false : null,
        Areas = DraftAreas.Of(snapshot, triggers),
    };

    /// <summary>That of the newest record of the directory whose format is known; Nygard's where there is none.</summary>
    private DecisionFormat FormatBeside(string path) => snapshot.Decisions.Standing
        .Where(d => d.Format != DecisionFormat.Other
            && DecisionDirectories.DirectoryOf(d.Path) == DecisionDirectories.DirectoryOf(path))
        .OrderByDescending(d => d.Number ?? 0)
        .ThenByDescending(d => d.Path, StringComparer.Ordinal)
        .Select(d => d.Format)
        .FirstOrDefault(DecisionFormat.Nygard);
}
