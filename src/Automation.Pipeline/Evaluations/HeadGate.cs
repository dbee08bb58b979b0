namespace Automation.Pipeline.Evaluations;

/// <summary>
/// Lets one publication at a time onto a head commit. Pull requests that share a head share its check runs, and GitHub takes a
/// second run of the same name without a word: whoever comes next must first see what the one before has written.
/// </summary>
/// <remarks>
/// Holds within one process. Between processes the newest of two runs is the one that GitHub shows, and the one that later reports
/// update.
/// </remarks>
public sealed class HeadGate(TimeProvider time) : IDisposable
{
    /// <summary>Heads share gates by their hash, so that nothing has to be kept of heads that are done.</summary>
    private const int Gates = 256;

    private readonly SemaphoreSlim[] gates = [.. Enumerable.Range(0, Gates).Select(static _ => new SemaphoreSlim(1, 1))];
    private readonly HeadWrites[] writes = [.. Enumerable.Range(0, Gates).Select(static _ => new HeadWrites())];

    /// <summary>Waits for its turn; disposing the result ends it.</summary>
    public async Task<HeadTurn> EnterAsync(RepositoryId repository, CommitSha head, CancellationToken cancellationToken)
    {
        var gate = (uint)HashCode.Combine(repository, head) % Gates;
        await gates[gate].WaitAsync(cancellationToken);
        return new HeadTurn((repository, head), writes[gate], gates[gate], time);
    }

    public void Dispose()
    {
        foreach (var gate in gates)
        {
            gate.Dispose();
        }
    }
}
