using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Drafts the record that a pull request owes, from what the pull request says.</summary>
internal sealed class DraftBuilder(PullRequestSnapshot snapshot)
{
    /// <summary>When the decision is put forward: the day, in UTC, on which the pull request was opened.</summary>
    public static DateOnly DayOf(PullRequestSnapshot snapshot) => DateOnly.FromDateTime(snapshot.CreatedAt.UtcDateTime);

    /// <param name="concerned">Paths that the record is about.</param>
    /// <param name="isOneWay">Whether policy says that what it decides is hard to take back.</param>
    public DecisionDraft Build(string path, IReadOnlyList<string> concerned, bool isOneWay) => new()
    {
        Path = path,
        Title = DraftTitle.Of(snapshot.Title) ?? DecisionTemplate.BlankTitle,
        Date = DayOf(snapshot),
        Format = DecisionTemplate.FormatOf(snapshot.Decisions.Standing.Where(d => IsBeside(d.Path, path))),
        Context = DraftContext.Of(snapshot),
        IsReversible = isOneWay ? false : null,
        Areas = DraftAreas.Of(concerned),
    };

    private static bool IsBeside(string record, string path) =>
        DecisionDirectories.DirectoryOf(record) == DecisionDirectories.DirectoryOf(path);
}
