using System.Net;
using Automation.Core.Commands;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Talk;

/// <summary>Answers take their turn among the installation's other writes.</summary>
public sealed class TalkLaneTests : IDisposable
{
    private const long CommentId = 3_000_000_001;
    private const string React = "POST /repositories/10/issues/comments/3000000001/reactions";
    private const string List = "GET /repositories/10/issues/7/comments";
    private const string Reply = "POST /repositories/10/issues/7/comments";
    private const string Reacted = """{"id":1,"content":"+1"}""";
    private const string Written = """{"id":4,"body":"text"}""";
    private const string Published = """{"data":{"w0":{"clientMutationId":null}}}""";

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Nothing_Is_Written_While_Something_Else_Is()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.GitHub.On(List, "[]").On(Reply, Written, HttpStatusCode.Created).On(GitHubHost.PublishRoute, Published)
            .On(React, async _ =>
            {
                begun.TrySetResult();
                await answered.Task;
                return FakeGitHub.Answer(Reacted, HttpStatusCode.Created);
            });

        var first = ReactAsync();
        await begun.Task;
        var others = Task.WhenAll(ReactAsync(), ReplyAsync(CommentId), PublishAsync());
        await WaitingAsync(others);
        Assert.Equal(1, Writes());

        answered.SetResult();
        await Task.WhenAll(first, others);
        Assert.Equal(4, Writes());
    }

    [Fact]
    public async Task The_Pause_Between_Two_Writes_Is_Kept()
    {
        host.Options.WritePause = TimeSpan.FromSeconds(1);
        host.GitHub.On(React, Reacted, HttpStatusCode.Created).On(GitHubHost.PublishRoute, Published);
        await PublishAsync();

        var reaction = ReactAsync();
        await WaitingAsync(reaction);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await reaction;

        Assert.Single(host.GitHub.CallsTo(React));
    }

    [Fact]
    public async Task While_GitHub_Asks_To_Wait_Neither_Answers_Nor_Reports_Are_Sent()
    {
        host.GitHub.On(React, "{}", HttpStatusCode.TooManyRequests, ("Retry-After", "90"))
            .On(React, Reacted, HttpStatusCode.Created)
            .On(GitHubHost.PublishRoute, Published);

        var refused = await Assert.ThrowsAsync<TransientException>(() => ReactAsync());
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var held = await Assert.ThrowsAsync<TransientException>(() => ReactAsync());
        await Assert.ThrowsAsync<TransientException>(() => PublishAsync());
        Assert.Equal(1, Writes());
        host.Time.Advance(TimeSpan.FromSeconds(60));
        await ReactAsync();

        Assert.Equal((TimeSpan.FromSeconds(90), true), (refused.RetryAfter, refused.CountsAsAttempt));
        Assert.Equal((TimeSpan.FromSeconds(60), false), (held.RetryAfter, held.CountsAsAttempt));
        Assert.Equal(2, Writes());
    }

    [Fact]
    public async Task A_Reply_Beyond_GitHubs_Limits_Is_Written_Later_And_Once()
    {
        host.Options.ContentPerMinute = 1;
        var stands = $$"""[{"id":5,"user":{"login":"automation[bot]"},"body":"{{ReportMarkers.Reply(2)}}\ntext"}]""";
        host.GitHub.On(List, "[]").On(List, "[]").On(List, "[]").On(List, stands)
            .On(Reply, Written, HttpStatusCode.Created)
            .On(React, Reacted, HttpStatusCode.Created);
        await ReplyAsync(1);
        host.Time.Advance(TimeSpan.FromSeconds(20));

        var putOff = await Assert.ThrowsAsync<TransientException>(() => ReplyAsync(2));
        await ReactAsync();
        Assert.Single(host.GitHub.CallsTo(Reply));
        host.Time.Advance(putOff.RetryAfter!.Value);
        await ReplyAsync(2);
        await ReplyAsync(2);

        Assert.Equal((TimeSpan.FromSeconds(40), false), (putOff.RetryAfter, putOff.CountsAsAttempt));
        Assert.Equal(2, host.GitHub.CallsTo(Reply).Count);
        Assert.Single(host.GitHub.CallsTo(React));
    }

    private Task ReactAsync() =>
        host.Talk.ReactAsync(GitHubHost.Key, CommentId, CommentReaction.ThumbsUp, CancellationToken.None);

    private Task ReplyAsync(long commentId) =>
        host.Talk.ReplyAsync(GitHubHost.Key, commentId, host.Time.GetUtcNow(), "text", CancellationToken.None);

    private Task<bool> PublishAsync() => host.ApplyAsync(new ReportWrite.UpdateComment("IC_1", "text"));

    private int Writes() => host.GitHub.Calls.Count(
        static c => c.Operation == "PublishReport" || c.ToString().StartsWith("POST /repositories/", StringComparison.Ordinal));

    /// <summary>Lets what can go on go on.</summary>
    private static async Task WaitingAsync(Task task)
    {
        for (var i = 0; i < 200; i++)
        {
            await Task.Yield();
        }

        Assert.False(task.IsCompleted);
    }
}
