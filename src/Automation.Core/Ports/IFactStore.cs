namespace Automation.Core.Ports;

/// <summary>The facts, under deterministic keys.</summary>
public interface IFactStore
{
    /// <summary>Insert-or-replace.</summary>
    Task SaveAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken);

    /// <summary>A repository's facts from one UTC day to another, both included, in key order.</summary>
    Task<Page<Fact>> ListAsync(
        InstallationId installation, RepositoryId repository, DateOnly from, DateOnly to,
        string? continuation, CancellationToken cancellationToken);
}
