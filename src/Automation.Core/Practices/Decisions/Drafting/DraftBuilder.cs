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
        Format = DecisionTemplate.FormatOf(snapshot.Decisions.Standing.Where(d => IsBeside(d.Path, path))),
        Context = DraftContext.Of(snapshot),
        IsReversible = triggers.Any(t => t.IsOneWay) ? false : null,
        Areas = DraftAreas.Of(snapshot, triggers),
    };

    private static bool IsBeside(string record, string path) =>
        DecisionDirectories.DirectoryOf(record) == DecisionDirectories.DirectoryOf(path);
}
