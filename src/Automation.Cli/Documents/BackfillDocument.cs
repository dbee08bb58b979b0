namespace Automation.Cli.Documents;

/// <summary>What <c>backfill --format json</c> writes.</summary>
/// <param name="Since">The first day that the store covers.</param>
/// <param name="Resumed">True when an earlier run was interrupted, and this one went on with it.</param>
internal sealed record BackfillDocument(
    string Repository,
    DateOnly Since,
    int PullRequests,
    int Issues,
    int Commits,
    int Facts,
    int Evaluations,
    bool Resumed,
    long ElapsedMs);
