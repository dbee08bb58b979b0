using System.Collections.Concurrent;
using System.Diagnostics;
using Automation.Pipeline.Observability;

namespace Automation.Pipeline.Tests.World;

/// <summary>The pipeline's spans that ended, of this process: whoever asks tells those of others apart.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ActivityListener listener;

    public RecordedSpans()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == PipelineActivity.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Those of one name and one trace.</summary>
    public IReadOnlyList<Activity> Of(string name, ActivityTraceId trace) =>
        [.. ended.Where(s => s.OperationName == name && s.TraceId == trace)];

    /// <summary>Those of one name that refer to a trace.</summary>
    public IReadOnlyList<Activity> LinkedTo(ActivityTraceId trace, string name) =>
        [.. ended.Where(s => s.OperationName == name && s.Links.Any(l => l.Context.TraceId == trace))];

    public void Dispose() => listener.Dispose();
}
