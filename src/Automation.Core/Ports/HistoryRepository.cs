namespace Automation.Core.Ports;

/// <summary>A repository whose history is read.</summary>
public sealed record HistoryRepository
{
    /// <summary>In whose name it is read, and under which its facts are kept.</summary>
    public InstallationId Installation { get; init; }

    public required RepositoryId Id { get; init; }

    public required RepositoryName Name { get; init; }

    public required string DefaultBranch { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    public IReadOnlyList<string> Topics { get; init => field = value ?? []; } = [];
}
