using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Reads the records that a pull request adds, changes and deletes.</summary>
internal sealed class ChangedDecisions(PullRequestSnapshot snapshot, DecisionChanges changes)
{
    private readonly DecisionFiles texts = snapshot.Decisions;

    /// <summary>Those whose text is known.</summary>
    public IEnumerable<ChangedDecision> Read() =>
        from file in changes.Files
        where texts.HeadTexts.ContainsKey(file.Path)
        select Read(file, texts.HeadTexts[file.Path]);

    public IEnumerable<RemovedDecision> Deleted() =>
        from path in changes.Deleted
        let text = texts.BaseTexts.GetValueOrDefault(path)
        let standing = texts.Standing.FirstOrDefault(s => s.Path == path)
        select new RemovedDecision(
            path,
            text is null ? standing?.Status : DecisionRecordParser.Parse(path, text).Status,
            IsKnown: text is not null || standing is not null);

    /// <summary>What could not be read, one sentence each.</summary>
    public IEnumerable<string> Unread() =>
        from file in changes.Files
        let isRead = texts.HeadTexts.ContainsKey(file.Path)
        where !isRead || (BasePath(file) is { } path && !texts.BaseTexts.ContainsKey(path))
        select $"The text of {file.Path}{(isRead ? " on the base branch" : "")} could not be read.";

    private ChangedDecision Read(ChangedFile file, string text)
    {
        var record = DecisionRecordParser.Parse(file.Path, text);
        return BasePath(file) is { } path && texts.BaseTexts.TryGetValue(path, out var baseText)
            ? new ChangedDecision(record, DecisionFileName.IsChosenBy(file))
            {
                Base = DecisionRecordParser.Parse(path, baseText),
                Rewritten = DecisionText.Difference(baseText, text),
            }
            : new ChangedDecision(record, DecisionFileName.IsChosenBy(file));
    }

    /// <summary>Where the record was before; null for one that is new, and for a file that was no record.</summary>
    private string? BasePath(ChangedFile file) => file.Status switch
    {
        FileStatus.Modified => file.Path,
        FileStatus.Renamed when file.PreviousPath is { } previous && changes.IsRecord(previous) => previous,
        _ => null,
    };
}
