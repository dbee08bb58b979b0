namespace Automation.GitHub.Publishing;

/// <summary>
/// One installation's way to GitHub for writes: one report or answer at a time, with a pause between two requests, and none while GitHub
/// asks to wait (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
/// </summary>
internal sealed class WriteLane(ContentWindow content, TimeSpan pause, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private DateTimeOffset last = DateTimeOffset.MinValue;
    private DateTimeOffset heldUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn, which the other methods want; disposing the result ends it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    /// <summary>Null where a comment may be created in this turn; else how long to wait.</summary>
    public TimeSpan? ReserveContent() => content.Reserve(time.GetUtcNow());

    /// <summary>To be awaited before each request.</summary>
    /// <exception cref="Core.Ports.TransientException">GitHub has asked to wait for longer than a turn may take.</exception>
    public async Task PaceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (heldUntil > now)
        {
            throw WriteFailures.OutOfTurn("GitHub has asked to wait", heldUntil - now);
        }

        if (last > now - pause)
        {
            await Task.Delay(last + pause - now, time, cancellationToken);
        }

        last = time.GetUtcNow();
    }

    /// <summary>GitHub asks to wait: until then nothing is sent.</summary>
    public void Hold(TimeSpan wait) => heldUntil = time.GetUtcNow() + wait;

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
