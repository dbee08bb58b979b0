using System.Diagnostics.Metrics;
using Automation.Pipeline.Observability;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.World;

/// <summary>What one worker measures: name, value and tags, in order.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<(string Name, double Value, string Tags)> records = [];

    public RecordedMetrics(IServiceProvider worker)
    {
        var meter = worker.GetRequiredService<PipelineMetrics>().Meter;
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter == meter)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i.Name, value, tags));
        listener.Start();
    }

    /// <summary>Values and tags under one name.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string name) =>
        [.. records.Where(r => r.Name == name).Select(r => (r.Value, r.Tags))];

    /// <summary>What a gauge tells now.</summary>
    public IReadOnlyList<(double Value, string Tags)> Read(string name)
    {
        records.RemoveAll(r => r.Name == name);
        listener.RecordObservableInstruments();
        return Of(name);
    }

    public void Dispose() => listener.Dispose();

    private void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        records.Add((name, value, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
}
