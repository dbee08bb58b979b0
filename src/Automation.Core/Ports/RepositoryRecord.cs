using Automation.Core.Policies;

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

    /// <summary>When it was seen to be gone; null while it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>
    /// What each practice's verdict did at the last evaluation, by practice id; null before the first. It decides where a pull request
    /// cannot even be read: what is enforced must not pass for that.
    /// </summary>
    public IReadOnlyDictionary<string, PracticeMode>? Modes { get; init; }

    /// <summary>The labels of debt by the policy of the last evaluation; null before the first.</summary>
    public DebtLabelSettings? DebtLabels { get; init; }

    /// <summary>Percent of merged work that should pay debt, by the same policy; null before the first.</summary>
    public int? DebtTarget { get; init; }

    public IReadOnlyList<string> Topics { get; init => field = value ?? []; } = [];
}
