using Automation.Storage.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Storage.Tests.Sqlite;

public sealed class SqliteSignalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider clock = new(PullRequestBuilder.Opened);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_Consumer_Is_Not_Kept_Waiting_While_A_Message_Is_Visible()
    {
        await using var backend = new SqliteBackend(folder.Combine("automation.db"), clock);
        await backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default);

        await backend.Signal.WaitAsync("q", TimeSpan.FromHours(1), default);

        Assert.Single(await backend.Queue.ReceiveAsync("q", 1, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task A_Consumer_Is_Woken_When_A_Delayed_Message_Is_Due()
    {
        await using var backend = new SqliteBackend(folder.Combine("automation.db"), clock);
        await backend.Queue.EnqueueAsync("q", default, TimeSpan.FromSeconds(2), default);

        await AdvanceUntilAsync(backend.Signal.WaitAsync("q", TimeSpan.FromHours(1), default), TimeSpan.FromSeconds(2));

        Assert.Single(await backend.Queue.ReceiveAsync("q", 1, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task A_Consumer_Waits_No_Longer_Than_It_Asked_To()
    {
        await using var backend = new SqliteBackend(folder.Combine("automation.db"), clock);

        await AdvanceUntilAsync(backend.Signal.WaitAsync("q", TimeSpan.FromSeconds(1), default), TimeSpan.FromSeconds(1));

        Assert.Empty(await backend.Queue.ReceiveAsync("q", 1, TimeSpan.FromMinutes(1), default));
    }

    [Fact]
    public async Task A_Cancelled_Consumer_Stops_Waiting()
    {
        await using var backend = new SqliteBackend(folder.Combine("automation.db"), clock);
        using var cancelled = new CancellationTokenSource();

        var waiting = backend.Signal.WaitAsync("q", TimeSpan.FromHours(1), cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>The wait's timer is set some moment after the call, so time passes until the wait is over.</summary>
    private async Task AdvanceUntilAsync(Task waiting, TimeSpan step)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!waiting.IsCompleted)
        {
            clock.Advance(step);
            await again.WaitForNextTickAsync(limit.Token);
        }

        await waiting;
    }
}
