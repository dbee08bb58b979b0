namespace Automation.Core.Ports;

/// <summary>The register of decisions. What another installation keeps of a repository does not exist for the one that asks.</summary>
public interface IDecisionStore
{
    /// <summary>All of it, in one read.</summary>
    Task<DecisionRegister> GetAsync(InstallationId installation, RepositoryId repository, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what a reading of the default branch found: records first, the reading last, which says that they are there.
    /// </summary>
    /// <param name="known">
    /// The register that the reading was compared with. Where another reading was saved since, this one's result is false, and the
    /// branch is to be read again: records of both may stand.
    /// </param>
    /// <param name="changed">The records that are new, or another.</param>
    /// <param name="removed">Paths of those that are gone.</param>
    Task<bool> TrySaveAsync(
        DecisionRegister known,
        DecisionReading reading,
        IReadOnlyList<RegisteredDecision> changed,
        IReadOnlyList<string> removed,
        CancellationToken cancellationToken);

    /// <summary>
    /// Changes what a pull request proposes, and does so anew where someone else was faster. What <paramref name="change"/> returns null
    /// for is left as it is; what is over is removed.
    /// </summary>
    /// <param name="change">Pure: it may be asked more than once. It is given null where nothing is kept.</param>
    /// <returns>What was written; null where nothing was.</returns>
    Task<DecisionProposals?> ChangeAsync(
        PullRequestKey key, Func<DecisionProposals?, DecisionProposals?> change, CancellationToken cancellationToken);
}
