using System.Diagnostics;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Observability;

/// <summary>
/// The pipeline's spans. A delivery's trace goes on across the queues by the <c>traceparent</c> in its messages. Names of messaging
/// attributes are OpenTelemetry's (https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/).
/// </summary>
public static class PipelineActivity
{
    /// <summary>To be named to OpenTelemetry.</summary>
    public const string SourceName = "Automation.Pipeline";

    private const string MessagingSystem = "automation";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The span that receives a webhook: beneath the web server's, else beneath the sender's.</summary>
    internal static Activity? StartReceive(string? traceparent) =>
        Activity.Current is null && Parse(traceparent) is { } parent
            ? Source.StartActivity("receive webhook", ActivityKind.Internal, parent)
            : Source.StartActivity("receive webhook");

    /// <summary>A span around one step of the work at hand.</summary>
    internal static async Task<T> StepAsync<T>(string name, Func<Task<T>> step)
    {
        using var activity = Source.StartActivity(name);
        try
        {
            return await step();
        }
        catch (Exception e)
        {
            Fail(activity, e);
            throw;
        }
    }

    /// <summary>A span around putting a message on a queue.</summary>
    /// <param name="send">Is given the trace context to put into the message; null where nothing is traced.</param>
    internal static async Task SendAsync(string queue, Func<string?, Task> send)
    {
        using var activity = StartSend(queue);
        try
        {
            await send(Activity.Current?.Id);
        }
        catch (Exception e)
        {
            Fail(activity, e);
            throw;
        }
    }

    /// <summary>A span around the handling of a message; it goes on with the trace that the message carries.</summary>
    /// <param name="traceparent">The message's trace context.</param>
    /// <param name="attempt">Counted from one.</param>
    internal static async Task<ProcessResult> ConsumeAsync(
        string queue, string name, string? traceparent, int attempt, Func<Activity?, Task<ProcessResult>> handle)
    {
        using var activity = StartConsume(name, Parse(traceparent));
        Describe(activity, queue, "process")?.SetTag(SpanTags.Attempt, attempt);
        try
        {
            var result = await handle(activity);
            var outcome = result.Status.ToString().ToLowerInvariant();
            activity?.SetTag(SpanTags.Outcome, outcome);
            if (result.Status is ProcessStatus.Retried or ProcessStatus.Failed)
            {
                // Why is in the log, under this trace: reasons may quote what others wrote.
                activity?.SetTag(SpanTags.ErrorType, outcome).SetStatus(ActivityStatusCode.Error);
            }

            return result;
        }
        catch (Exception e)
        {
            Fail(activity, e);
            throw;
        }
    }

    /// <summary>A root span, for what begins by the clock and not by a message.</summary>
    internal static Activity? StartScheduled(string job)
    {
        var activity = StartRoot($"run {job}", ActivityKind.Internal);
        return activity?.SetTag(SpanTags.Job, job);
    }

    /// <summary>Refers from the current span to another one, which did its work for it.</summary>
    internal static void LinkTo(string? traceparent)
    {
        if (Parse(traceparent) is { } other && Activity.Current is { } current && current.Source.Name == SourceName)
        {
            current.AddLink(new ActivityLink(other));
        }
    }

    /// <summary>Only the type of an exception is told, and the text of our own: others quote what strangers wrote.</summary>
    internal static void Fail(Activity? activity, Exception exception) => activity?
        .SetTag(SpanTags.ErrorType, exception.GetType().FullName)
        .SetStatus(ActivityStatusCode.Error, Failure.Tell(exception));

    /// <summary>A job's messages have nothing to do with one another: each begins a trace, which refers to the job's.</summary>
    private static Activity? StartSend(string queue)
    {
        var name = $"send {queue}";
        var ofJob = Activity.Current?.GetTagItem(SpanTags.Job) is not null;
        return Describe(ofJob ? StartRoot(name, ActivityKind.Producer) : Source.StartActivity(name, ActivityKind.Producer), queue, "send");
    }

    /// <summary>The message's trace counts. A span that the host made around the call is only referred to.</summary>
    private static Activity? StartConsume(string name, ActivityContext? parent) => parent is { } sender
        ? Source.StartActivity(name, ActivityKind.Consumer, sender, links: LinksTo(Activity.Current, sender.TraceId))
        : Source.StartActivity(name, ActivityKind.Consumer);

    private static Activity? StartRoot(string name, ActivityKind kind)
    {
        var outer = Activity.Current;
        Activity.Current = null;
        var root = Source.StartActivity(name, kind, parentContext: default, links: LinksTo(outer, default));
        if (root is null)
        {
            Activity.Current = outer;
        }

        return root;
    }

    private static ActivityLink[] LinksTo(Activity? other, ActivityTraceId except) =>
        other is not null && other.TraceId != except ? [new ActivityLink(other.Context)] : [];

    private static Activity? Describe(Activity? activity, string queue, string operation) => activity?
        .SetTag("messaging.system", MessagingSystem)
        .SetTag("messaging.destination.name", queue)
        .SetTag("messaging.operation.name", operation)
        .SetTag("messaging.operation.type", operation);

    private static ActivityContext? Parse(string? traceparent) =>
        ActivityContext.TryParse(traceparent, null, isRemote: true, out var context) ? context : null;
}
