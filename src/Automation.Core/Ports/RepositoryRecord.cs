namespace Automation.Core.Ports;

/// <summary>A repository that an installation covers.</summary>
public sealed record RepositoryRecord
{
    public required InstallationId Installation { get; init; }

    public required RepositoryId Id { get; init; }

    public required RepositoryName Name { get; init; }

    public string? DefaultBranch { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>True once it was deleted or taken out of the installation.</summary>
    public bool IsRemoved { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];
}
