namespace Automation.Core.Ports;

/// <summary>How far the reading of a repository's past got.</summary>
/// <param name="Since">The first day that it covers.</param>
/// <param name="Cursors">Where to go on, by part; a part that is done has an empty one.</param>
/// <param name="UpdatedAt">When this was written.</param>
public sealed record BackfillProgress(
    InstallationId Installation, RepositoryId Repository, DateOnly Since, IReadOnlyDictionary<string, string> Cursors,
    DateTimeOffset UpdatedAt);
