using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

/// <summary>An installation's writes go out one after the other, as fast as GitHub wants them.</summary>
public sealed class WriteLaneTests
{
    private const string Taken = """{"data":{"w0":{"clientMutationId":null}}}""";

    private static readonly PullRequestKey OtherInstallation = GitHubHost.Key with { Installation = new InstallationId(6) };

    [Fact]
    public async Task Reports_Of_One_Installation_Are_Written_One_After_The_Other()
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

        var reports = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.ApplyAsync(Update)));
        await begun.Task;
        await WaitingAsync(reports);
        Assert.Equal(1, Written(host));

        answered.SetResult();
        await reports;
        Assert.Equal(5, Written(host));
    }

    [Fact]
    public async Task Between_Two_Requests_Passes_The_Pause_But_Not_Between_Those_Of_Different_Installations()
    {
        using var host = new GitHubHost(o => o.WritePause = TimeSpan.FromSeconds(1)).WithToken();
        host.GitHub.On(
            "POST /app/installations/6/access_tokens",
            """{"token":"ghs_6","expires_at":"2026-11-16T13:00:00Z"}""",
            HttpStatusCode.Created);
        host.GitHub.On(GitHubHost.PublishRoute, Taken);
        await host.ApplyAsync(Update);

        await ApplyToAsync(host, OtherInstallation);
        var second = host.ApplyAsync(Update);
        await WaitingAsync(second);
        Assert.Equal(2, Written(host));

        host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await second);
        Assert.Equal(3, Written(host));
    }

    [Fact]
    public async Task While_GitHub_Asks_To_Wait_Nothing_Is_Sent_And_No_Attempt_Is_Used_Up()
    {
        using var host = new GitHubHost().WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, "{}", HttpStatusCode.TooManyRequests, ("Retry-After", "90"))
            .On(GitHubHost.PublishRoute, Taken);

        var refused = await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(Update));
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var held = await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(Update));
        Assert.Equal(1, Written(host));
        host.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.True(await host.ApplyAsync(Update));
        Assert.Equal((TimeSpan.FromSeconds(90), true), (refused.RetryAfter, refused.CountsAsAttempt));
        Assert.Equal((TimeSpan.FromSeconds(60), false), (held.RetryAfter, held.CountsAsAttempt));
    }

    [Fact]
    public async Task A_Comment_Beyond_GitHubs_Limits_Waits_And_The_Check_Runs_Do_Not()
    {
        using var host = new GitHubHost(o => (o.ContentPerMinute, o.ContentPerHour) = (1, 500)).WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, Taken);
        ReportWrite[] report = [Update, new ReportWrite.CreateComment("text")];
        await host.ApplyAsync(report);
        host.Time.Advance(TimeSpan.FromSeconds(20));

        var putOff = await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(report));

        Assert.Equal((TimeSpan.FromSeconds(40), false), (putOff.RetryAfter, putOff.CountsAsAttempt));
        Assert.Equal(["updateCheckRun addComment", "updateCheckRun"], Fields(host));
        host.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.True(await host.ApplyAsync(new ReportWrite.CreateComment("text")));
    }

    [Fact]
    public async Task Edited_Comments_Are_No_New_Content()
    {
        using var host = new GitHubHost(o => o.ContentPerMinute = 1).WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, Taken);

        for (var i = 0; i < 3; i++)
        {
            Assert.True(await host.ApplyAsync(new ReportWrite.UpdateComment("IC_1", "text")));
        }
    }

    private static ReportWrite Update => new ReportWrite.UpdateCheckRun("CR_1", new CheckRunPlan
    {
        Name = "automation/review",
        ExternalId = "automation/review/01",
        Conclusion = CheckConclusion.Success,
        Title = "Passed",
        Summary = "Passed.",
    });

    private static Task<bool> ApplyToAsync(GitHubHost host, PullRequestKey key) => host.Publisher.ApplyAsync(
        key, GitHubHost.Published, [Update], static _ => Task.FromResult(true), CancellationToken.None);

    private static int Written(GitHubHost host) => host.GitHub.Calls.Count(static c => c.Operation == "PublishReport");

    private static IEnumerable<string> Fields(GitHubHost host) =>
        from call in host.GitHub.Calls
        where call.Operation == "PublishReport"
        let document = (string)JsonNode.Parse(call.Body)!["query"]!
        select string.Join(' ', new[] { "updateCheckRun", "addComment" }.Where(f => document.Contains($" {f}(", StringComparison.Ordinal)));

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
