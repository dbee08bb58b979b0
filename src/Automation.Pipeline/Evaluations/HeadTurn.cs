namespace Automation.Pipeline.Evaluations;

/// <summary>A publication's turn on a head commit; disposing it lets the next one in.</summary>
public sealed class HeadTurn : IDisposable
{
    private readonly (RepositoryId Repository, CommitSha Head) head;
    private readonly HeadWrites writes;
    private readonly SemaphoreSlim gate;
    private readonly TimeProvider time;
    private bool wrote;

    internal HeadTurn((RepositoryId Repository, CommitSha Head) head, HeadWrites writes, SemaphoreSlim gate, TimeProvider time)
    {
        this.head = head;
        this.writes = writes;
        this.gate = gate;
        this.time = time;
    }

    /// <summary>Whether this process may have written to the head since then: what was read before is no longer all there is.</summary>
    public bool WrittenSince(DateTimeOffset then) => writes.MayHold(head, then);

    /// <summary>Notes that this turn writes. It has written by its end, also where somebody looked at the head meanwhile.</summary>
    public void Wrote() => wrote = true;

    public void Dispose()
    {
        if (wrote)
        {
            writes.Add(head, time.GetUtcNow());
        }

        gate.Release();
    }
}
