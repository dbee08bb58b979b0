using Automation.Core.Practices.Decisions;

namespace Automation.Pipeline.Decisions;

/// <summary>What a reading of the default branch makes of the register.</summary>
/// <param name="Changed">Records that are new, or whose text is another.</param>
/// <param name="Removed">Paths of those that are gone.</param>
internal sealed record DecisionUpdate(
    DecisionReading Reading, IReadOnlyList<RegisteredDecision> Changed, IReadOnlyList<string> Removed)
{
    public static DecisionUpdate Between(DecisionRegister known, DecisionTree tree, string setting, DateTimeOffset now)
    {
        var before = known.Reading?.Value;
        var byPath = known.Decisions.ToDictionary(static d => d.Decision.Path, StringComparer.Ordinal);
        var paths = tree.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        RegisteredDecision[] gone = [.. known.Decisions.Where(d => !paths.Contains(d.Decision.Path))];
        RegisteredDecision[] changed =
        [
            .. tree.Files
                .Where(f => before?.Version != DecisionReading.CurrentVersion || byPath.GetValueOrDefault(f.Path)?.BlobId != f.BlobId)
                .Select(f => Register(f, byPath.GetValueOrDefault(f.Path) ?? Array.Find(gone, d => d.BlobId == f.BlobId), now)),
        ];
        var moved = changed.Where(d => byPath.GetValueOrDefault(d.Decision.Path)?.BlobId != d.BlobId).Concat(gone);
        var reading = new DecisionReading
        {
            Commit = tree.Commit,
            Branch = tree.Branch,
            Setting = setting,
            Directories = DirectoriesOf(paths),
            ReadAt = now,
            Version = DecisionReading.CurrentVersion,
            Cut = tree.Cut,
            Unannounced = DirectoriesOf(moved.Select(static d => d.Decision.Path), before?.Unannounced),
        };
        return new DecisionUpdate(reading, changed, [.. gone.Select(static d => d.Decision.Path)]);
    }

    /// <param name="before">The record as it was; under another path, where it was renamed.</param>
    private static RegisteredDecision Register(DecisionFile file, RegisteredDecision? before, DateTimeOffset now)
    {
        var decision = DecisionSummary.Of(file.Path, file.Text);
        return new RegisteredDecision
        {
            Decision = decision,
            BlobId = file.BlobId,
            FirstSeenAt = before?.FirstSeenAt ?? now,
            StatusSince = before is not null && before.Decision.Status == decision.Status ? before.StatusSince : now,
            ChangedAt = before is not null && before.BlobId == file.BlobId ? before.ChangedAt : now,
        };
    }

    private static string[] DirectoriesOf(IEnumerable<string> paths, IEnumerable<string>? more = null) =>
        [.. paths.Select(DecisionDirectories.DirectoryOf).Union(more ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
