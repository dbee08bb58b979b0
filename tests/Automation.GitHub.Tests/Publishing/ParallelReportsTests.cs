using System.Collections.Concurrent;
using System.Net;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

/// <summary>Many workers write for one installation at once, on threads of their own.</summary>
public sealed class ParallelReportsTests
{
    private const string Taken = """{"data":{"w0":{"clientMutationId":null},"w1":{"clientMutationId":null}}}""";
    private const int Reports = 40;

    private readonly ConcurrentQueue<DateTimeOffset> sent = new();
    private int underWay;
    private int most;

    [Fact]
    public async Task No_Two_Are_Under_Way_At_Once_And_None_Is_Lost()
    {
        using var host = Host(TimeSpan.Zero);

        var done = await Task.WhenAll(Start(host, Reports));

        Assert.All(done, static d => Assert.True(d));
        Assert.Equal((Reports, 1), (sent.Count, most));
    }

    /// <summary>Time may pass between a pause and what is sent after it, so that two may be seen closer together.</summary>
    [Fact]
    public async Task Before_Each_But_The_First_Passes_A_Pause()
    {
        var pause = TimeSpan.FromSeconds(1);
        using var host = Host(pause);
        var start = host.Time.GetUtcNow();

        await RunAsync(host, Task.WhenAll(Start(host, Reports)));

        Assert.Equal(Reports, sent.Count);
        Assert.All(sent.Index(), s => Assert.True(s.Item - start >= s.Index * pause));
    }

    [Fact]
    public async Task Whoever_Is_Told_To_Stop_Leaves_The_Lane_To_Others()
    {
        using var host = Host(TimeSpan.FromSeconds(1));
        await host.ApplyAsync(Update);
        using var stop = new CancellationTokenSource();
        var paused = ApplyAsync(host.Publisher, stop.Token);
        var queued = ApplyAsync(host.Publisher, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paused);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.Single(sent);
        await RunAsync(host, host.ApplyAsync(Update));
        Assert.Equal(2, sent.Count);
    }

    [Fact]
    public async Task A_Write_That_Has_Begun_Is_Not_Cut_Off()
    {
        using var host = new GitHubHost().WithToken();
        using var stop = new CancellationTokenSource();
        host.GitHub.On(GitHubHost.PublishRoute, async _ =>
        {
            await stop.CancelAsync();
            return FakeGitHub.Answer(Taken);
        });

        Assert.True(await ApplyAsync(host.Publisher, stop.Token));
    }

    [Fact]
    public async Task A_Claim_That_Is_Lost_While_Waiting_Is_Asked_For_Only_When_Its_Turn_Has_Come()
    {
        using var host = new GitHubHost().WithToken();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.GitHub.On(GitHubHost.PublishRoute, async _ =>
        {
            begun.TrySetResult();
            await answered.Task;
            return FakeGitHub.Answer(Taken);
        });
        var isHeld = true;
        var first = host.ApplyAsync(Update);
        await begun.Task;
        var second = host.Publisher.ApplyAsync(
            GitHubHost.Key, GitHubHost.Published, [Update], _ => Task.FromResult(isHeld), CancellationToken.None);

        isHeld = false;
        answered.SetResult();

        Assert.Equal((true, false), (await first, await second));
        Assert.Single(host.GitHub.Calls, static c => c.Operation == "PublishReport");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""")]
    [InlineData(HttpStatusCode.Forbidden, """{"message":"You have exceeded a secondary rate limit."}""")]
    [InlineData(HttpStatusCode.TooManyRequests, "{}")]
    public async Task When_GitHub_Asks_One_To_Wait_All_Wait(HttpStatusCode status, string answer)
    {
        using var host = new GitHubHost().WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, answer, status, ("Retry-After", "90")).On(GitHubHost.PublishRoute, Taken);

        var refused = await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(Update));
        var outOfTurn = await Task.WhenAll(Enumerable.Range(0, Reports).Select(_ => Task.Run(
            () => Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(Update)))));

        Assert.Equal(TimeSpan.FromSeconds(90), refused.RetryAfter);
        Assert.All(outOfTurn, e => Assert.Equal((false, TimeSpan.FromSeconds(90)), (e.CountsAsAttempt, e.RetryAfter)));
        Assert.Single(host.GitHub.Calls, static c => c.Operation == "PublishReport");
        host.Time.Advance(TimeSpan.FromSeconds(90));
        Assert.True(await host.ApplyAsync(Update));
    }

    [Fact]
    public async Task Comments_Beyond_The_Limits_All_Come_In_The_End_And_Check_Runs_At_Once()
    {
        const int PerMinute = 5;
        using var host = new GitHubHost(o => (o.ContentPerMinute, o.ContentPerHour) = (PerMinute, 30)).WithToken();
        var (checks, comments) = (new List<DateTimeOffset>(), new List<DateTimeOffset>());
        host.GitHub.On(GitHubHost.PublishRoute, call =>
        {
            (call.Body.Contains("addComment", StringComparison.Ordinal) ? comments : checks).Add(host.Time.GetUtcNow());
            return Task.FromResult(FakeGitHub.Answer(Taken));
        });
        var start = host.Time.GetUtcNow();
        var waiting = new PriorityQueue<int, DateTimeOffset>(Enumerable.Range(0, Reports).Select(n => (n, start)));

        for (var tries = 0; tries < 10 * Reports && waiting.TryDequeue(out var report, out var due); tries++)
        {
            host.Time.SetUtcNow(due > host.Time.GetUtcNow() ? due : host.Time.GetUtcNow());
            if (await TryAsync(host, isFirst: due == start) is { } wait)
            {
                waiting.Enqueue(report, host.Time.GetUtcNow() + wait);
            }
        }

        Assert.Equal((Reports, 0), (comments.Count, waiting.Count));
        Assert.Equal(Reports - PerMinute, checks.Count(at => at == start));
        Assert.All(comments, at => Assert.InRange(comments.Count(c => c > at.AddMinutes(-1) && c <= at), 1, PerMinute));
        Assert.All(comments, at => Assert.InRange(comments.Count(c => c > at.AddHours(-1) && c <= at), 1, 30));
    }

    private static ReportWrite Update => new ReportWrite.UpdateCheckRun("CR_1", new CheckRunPlan
    {
        Name = "automation/review",
        ExternalId = "automation/review/01",
        Conclusion = CheckConclusion.Success,
        Title = "Passed",
        Summary = "Passed.",
    });

    /// <summary>A comment, at first with a check run before it; how long it has to wait, null where it was written.</summary>
    private static async Task<TimeSpan?> TryAsync(GitHubHost host, bool isFirst)
    {
        var comment = new ReportWrite.CreateComment("text");
        try
        {
            await (isFirst ? host.ApplyAsync(Update, comment) : host.ApplyAsync(comment));
            return null;
        }
        catch (TransientException e) when (!e.CountsAsAttempt)
        {
            return e.RetryAfter;
        }
    }

    private static Task<bool> ApplyAsync(IReportPublisher publisher, CancellationToken cancellationToken) => publisher.ApplyAsync(
        GitHubHost.Key, GitHubHost.Published, [Update], static _ => Task.FromResult(true), cancellationToken);

    private static IEnumerable<Task<bool>> Start(GitHubHost host, int reports) =>
        Enumerable.Range(0, reports).Select(_ => Task.Run(() => host.ApplyAsync(Update)));

    /// <summary>Lets time pass until it is done.</summary>
    private static async Task RunAsync(GitHubHost host, Task work)
    {
        while (!work.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        await work;
    }

    /// <summary>Notes when each report comes, and how many are under way.</summary>
    private GitHubHost Host(TimeSpan pause)
    {
        var host = new GitHubHost(o => o.WritePause = pause).WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            sent.Enqueue(host.Time.GetUtcNow());
            for (var i = 0; i < 20; i++)
            {
                await Task.Yield();
            }

            Interlocked.Decrement(ref underWay);
            return FakeGitHub.Answer(Taken);
        });
        return host;
    }
}
