namespace Automation.Core.Snapshots;

/// <summary>The repository that a pull request wants to change (its base).</summary>
public sealed record RepositoryInfo
{
    public required RepositoryId Id { get; init; }

    public required RepositoryName Name { get; init; }

    /// <summary>Where people see it, without a path: the host of addresses that lead to issues of the same GitHub.</summary>
    public string Host { get; init; } = "github.com";

    public string DefaultBranch { get; init; } = "main";

    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    public MergeSettings Merge { get; init; } = MergeSettings.Default;
}
