using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Automation.Pipeline.Retaining;

/// <summary>What retention takes away.</summary>
public sealed class RetentionMetrics(PipelineMetrics metrics)
{
    private readonly Counter<long> removed = metrics.Meter.CreateCounter<long>(
        "automation.retention.removed", "{item}", "Rows and blobs that retention removed, by class.");

    internal void Removed(string ofClass, int count)
    {
        if (count > 0)
        {
            removed.Add(count, new TagList { { "class", ofClass } });
        }
    }
}
