using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.Time.Testing;

namespace Automation.Pipeline.Tests.Evaluations;

public sealed class HeadGateTests : IDisposable
{
    private static readonly RepositoryId Repository = new(10);

    private readonly FakeTimeProvider clock = new(PullRequestBuilder.Opened);
    private readonly HeadGate gate;

    public HeadGateTests() => gate = new HeadGate(clock);

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task A_Write_To_The_Head_Is_Known_To_Whoever_Began_Before_It()
    {
        var began = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync(PullRequestBuilder.Sha(1));
        clock.Advance(TimeSpan.FromSeconds(1));

        using var turn = await gate.EnterAsync(Repository, PullRequestBuilder.Sha(1), CancellationToken.None);

        Assert.True(turn.WrittenSince(began));
        Assert.False(turn.WrittenSince(clock.GetUtcNow()));
    }

    [Fact]
    public async Task Whoever_Looks_At_The_Head_While_It_Is_Written_Learns_Of_It_Too()
    {
        DateTimeOffset looked;
        using (var writing = await gate.EnterAsync(Repository, PullRequestBuilder.Sha(1), CancellationToken.None))
        {
            writing.Wrote();
            clock.Advance(TimeSpan.FromSeconds(1));
            looked = clock.GetUtcNow();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var turn = await gate.EnterAsync(Repository, PullRequestBuilder.Sha(1), CancellationToken.None);

        Assert.True(turn.WrittenSince(looked));
    }

    [Fact]
    public async Task Writes_To_Other_Heads_Are_None_Of_Its_Business()
    {
        var began = clock.GetUtcNow();
        for (var n = 2; n < 300; n++)
        {
            await WriteAsync(PullRequestBuilder.Sha(n));
        }

        using var turn = await gate.EnterAsync(Repository, PullRequestBuilder.Sha(1), CancellationToken.None);

        Assert.False(turn.WrittenSince(began));
    }

    [Fact]
    public async Task What_Is_Forgotten_Counts_As_Written()
    {
        var began = clock.GetUtcNow();
        await WriteAsync(PullRequestBuilder.Sha(1));
        for (var n = 0; n < 20_000; n++)
        {
            await WriteAsync(PullRequestBuilder.Sha(1000 + n));
        }

        using var turn = await gate.EnterAsync(Repository, PullRequestBuilder.Sha(1), CancellationToken.None);

        Assert.True(turn.WrittenSince(began));
    }

    private async Task WriteAsync(CommitSha head)
    {
        using var turn = await gate.EnterAsync(Repository, head, CancellationToken.None);
        turn.Wrote();
    }
}
