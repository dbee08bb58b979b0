namespace Automation.Core.Ports;

/// <summary>Reads decision records from GitHub. Throws <see cref="TransientException"/> on rate limits and outages.</summary>
public interface IDecisionSource
{
    /// <summary>The records at the head of the default branch; null where the repository is gone or out of reach.</summary>
    Task<DecisionTree?> ReadAsync(DecisionSearch search, CancellationToken cancellationToken);
}
