using System.Diagnostics;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Observability;

public sealed class TraceTests : IDisposable
{
    private readonly RecordedSpans spans = new();
    private readonly PipelineWorld world = new();

    public void Dispose()
    {
        world.Dispose();
        spans.Dispose();
    }

    [Fact]
    public async Task Requests_That_An_Evaluation_Answers_Along_Refer_To_It()
    {
        var first = await TracedAsync(() => world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1"));
        var second = await TracedAsync(() => world.SendAsync("pull_request", TestPayloads.PullRequest("edited"), "d2"));

        await world.DrainAsync();

        var evaluations = spans.Of("evaluate pull request", first).Concat(spans.Of("evaluate pull request", second)).ToArray();
        var answer = Assert.Single(evaluations, e => Equals(e.GetTagItem("automation.outcome"), "done"));
        var surplus = Assert.Single(evaluations, e => Equals(e.GetTagItem("automation.outcome"), "superseded"));
        Assert.Equal(answer.Context.SpanId, Assert.Single(surplus.Links).Context.SpanId);
        Assert.NotEqual(answer.TraceId, surplus.TraceId);
    }

    [Fact]
    public async Task An_Attempt_That_Fails_Is_An_Error_And_The_Next_One_Belongs_To_The_Same_Trace()
    {
        var trace = await TracedAsync(() => world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1"));
        await FailOnceAsync(new TransientException("GitHub is down."));
        await world.DrainAsync();

        var attempts = spans.Of("evaluate pull request", trace);
        Assert.Equal(
            [(1, "retried", ActivityStatusCode.Error), (2, "done", ActivityStatusCode.Unset)],
            attempts.Select(a => ((int)a.GetTagItem("automation.attempt")!, (string)a.GetTagItem("automation.outcome")!, a.Status)));
        var failed = spans.Of("load snapshot", trace)[0];
        Assert.Equal((ActivityStatusCode.Error, "GitHub is down."), (failed.Status, failed.StatusDescription));
        Assert.Equal("Automation.Core.Ports.TransientException", failed.GetTagItem("error.type"));
    }

    [Fact]
    public async Task What_A_Strangers_Exception_Says_Is_Not_Told()
    {
        var trace = await TracedAsync(() => world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1"));
        await FailOnceAsync(new FormatException("cannot read 'hunter2'"));

        var failed = Assert.Single(spans.Of("load snapshot", trace));
        Assert.Equal("System.FormatException", failed.GetTagItem("error.type"));
        Assert.DoesNotContain("hunter2", failed.StatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_A_Sweep_Asks_For_Begins_Traces_That_Refer_To_The_Run()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1");
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromHours(1));

        var outer = await TracedAsync(
            () => world.Services.GetRequiredService<EvaluationSweep>().RunAsync(CancellationToken.None));

        var run = Assert.Single(spans.LinkedTo(outer, "run EvaluationSweep"));
        var asked = Assert.Single(spans.LinkedTo(run.TraceId, "send evaluations"));
        Assert.Equal(default, run.ParentSpanId);
        Assert.Equal(default, asked.ParentSpanId);
        Assert.NotEqual(run.TraceId, asked.TraceId);
    }

    [Fact]
    public async Task A_Span_That_The_Host_Makes_Around_A_Message_Is_Only_Referred_To()
    {
        var trace = await TracedAsync(() => world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "d1"));

        var host = await TracedAsync(() => world.StepAsync());

        var process = Assert.Single(spans.Of("process delivery", trace));
        Assert.Equal(host, Assert.Single(process.Links).Context.TraceId);
    }

    /// <summary>Handles the delivery, and then fails at its evaluation.</summary>
    private async Task FailOnceAsync(Exception failure)
    {
        world.GitHub.State.LoadFailure = failure;
        await world.StepAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.StepAsync();
        world.GitHub.State.LoadFailure = null;
    }

    /// <summary>Does something within a span of a host, and says in which trace that was.</summary>
    private static async Task<ActivityTraceId> TracedAsync<T>(Func<Task<T>> action)
    {
        using var host = new Activity("host").SetIdFormat(ActivityIdFormat.W3C).Start();
        host.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        await action();
        return host.TraceId;
    }
}
