using System.Diagnostics;

namespace Automation.Pipeline.Observability;

/// <summary>The pipeline's spans. A delivery's trace goes on across the queues by the <c>traceparent</c> in its messages.</summary>
public static class PipelineActivity
{
    /// <summary>To be named to OpenTelemetry.</summary>
    public const string SourceName = "Automation.Pipeline";

    private static readonly ActivitySource Source = new(SourceName);

    internal static Activity? Start(string name, string? traceparent, ActivityKind kind) =>
        Activity.Current is null && ActivityContext.TryParse(traceparent, null, isRemote: true, out var parent)
            ? Source.StartActivity(name, kind, parent)
            : Source.StartActivity(name, kind);
}
