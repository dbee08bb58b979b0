namespace Automation.Pipeline.Backfilling;

/// <summary>What to read from GitHub.</summary>
/// <param name="Since">The first UTC day that is read.</param>
/// <param name="Restart">Begin anew, whatever was read before.</param>
public sealed record BackfillRequest(RepositoryName Repository, DateOnly Since, bool Restart = false);
