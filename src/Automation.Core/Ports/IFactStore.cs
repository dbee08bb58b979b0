namespace Automation.Core.Ports;

/// <summary>The facts, under deterministic keys.</summary>
public interface IFactStore
{
    /// <summary>Insert-or-replace; then the stamps of the weeks concerned change.</summary>
    Task SaveAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken);

    /// <summary>A repository's facts from one UTC day to another, both included, in key order.</summary>
    Task<Page<Fact>> ListAsync(
        InstallationId installation, RepositoryId repository, DateOnly from, DateOnly to,
        string? continuation, CancellationToken cancellationToken);

    /// <summary>The stamps of all weeks that a repository has facts of, oldest first.</summary>
    Task<IReadOnlyList<FactStamp>> ListStampsAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken);
}
