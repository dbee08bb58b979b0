using Automation.Core.Practices.Decisions.Log;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>adr log --format json</c>.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Supersedes">Paths of the records that it takes the place of; a reference as it is written where none is there.</param>
/// <param name="SupersededBy">Likewise, of those that took its place.</param>
internal sealed record DecisionLogDocument(
    string Path,
    int? Number,
    string? Title,
    string? Status,
    DateOnly? Date,
    IReadOnlyList<string> Supersedes,
    IReadOnlyList<string> SupersededBy,
    DateOnly? ReviewBy)
{
    public static DecisionLogDocument Of(DecisionLogEntry entry) => new(
        entry.Decision.Path,
        entry.Decision.Number,
        entry.Decision.Title,
        entry.Decision.Status,
        entry.Decision.Date,
        [.. entry.Supersedes.Select(l => l.Target)],
        [.. entry.SupersededBy.Select(l => l.Target)],
        entry.Decision.ReviewBy);
}
