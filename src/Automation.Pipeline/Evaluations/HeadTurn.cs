namespace Automation.Pipeline.Evaluations;

/// <summary>A publication's turn on a head commit; disposing it lets the next one in.</summary>
public sealed class HeadTurn : IDisposable
{
    private readonly (RepositoryId Repository, CommitSha Head) head;
    private readonly HeadWrites writes;
    private readonly SemaphoreSlim gate;
    private readonly TimeProvider time;

    internal HeadTurn((RepositoryId Repository, CommitSha Head) head, HeadWrites writes, SemaphoreSlim gate, TimeProvider time)
    {
        this.head = head;
        this.writes = writes;
        this.gate = gate;
        this.time = time;
    }

    /// <summary>Whether this process may have written to the head since then: what was read before is no longer all there is.</summary>
    public bool WrittenSince(DateTimeOffset then) => writes.MayHold(head, then);

    /// <summary>Notes that this turn writes.</summary>
    public void Wrote() => writes.Add(head, time.GetUtcNow());

    public void Dispose() => gate.Release();
}
