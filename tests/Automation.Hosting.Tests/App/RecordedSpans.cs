using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Automation.Hosting.Tests.App;

/// <summary>
/// The spans that an app exports. The sources are the whole process's: what other tests do at the same time is told apart by its
/// trace, and the sandbox's side of a request is left out.
/// </summary>
internal sealed class RecordedSpans : Collection<Activity>
{
    private readonly Lock gate = new();

    /// <summary>Has the app export spans here too. It must have an exporter of its own, or nothing is traced.</summary>
    public void AddTo(IServiceCollection services) =>
        services.ConfigureOpenTelemetryTracerProvider(t => t.AddInMemoryExporter(this));

    /// <summary>The whole trace of one delivery, once its request is answered.</summary>
    public async Task<IReadOnlyList<Activity>> OfDeliveryAsync(string delivery)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var spans = Snapshot();
            var trace = spans.FirstOrDefault(s => Equals(s.GetTagItem("github.delivery.id"), delivery))?.TraceId;
            Activity[] whole = [.. spans.Where(s => s.TraceId == trace)];
            if (whole.Any(s => s.Kind == ActivityKind.Server))
            {
                return whole;
            }

            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>All spans so far, in the order in which they began.</summary>
    public IReadOnlyList<Activity> Snapshot()
    {
        lock (gate)
        {
            return [.. this.Where(s => !IsOfSandbox(s)).OrderBy(s => s.StartTimeUtc)];
        }
    }

    /// <summary>Spans as a tree, each with its kind; requests that are alike and follow one another stand once.</summary>
    public static string Tree(IReadOnlyList<Activity> spans)
    {
        var text = new StringBuilder();
        var ids = spans.Select(s => s.SpanId).ToHashSet();
        foreach (var root in spans.Where(s => !ids.Contains(s.ParentSpanId)))
        {
            Write(root, 0);
        }

        return text.ToString();

        void Write(Activity span, int depth)
        {
            text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{span.DisplayName} [{span.Kind}]").Append('\n');
            var last = "";
            foreach (var child in spans.Where(s => s.ParentSpanId == span.SpanId))
            {
                var isRepeated = child.Kind == ActivityKind.Client && child.DisplayName == last;
                last = child.DisplayName;
                if (!isRepeated)
                {
                    Write(child, depth + 1);
                }
            }
        }
    }

    protected override void InsertItem(int index, Activity item)
    {
        lock (gate)
        {
            base.InsertItem(Count, item);
        }
    }

    private static bool IsOfSandbox(Activity span) =>
        span.Kind == ActivityKind.Server
        && span.GetTagItem("url.path") is string path
        && path.StartsWith("/_sandbox", StringComparison.Ordinal);
}
