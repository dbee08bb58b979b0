using System.Diagnostics.Metrics;
using Automation.Pipeline.Observability;

namespace Automation.Pipeline.Tests.Observability;

public sealed class ScheduledRunTests
{
    [Fact]
    public async Task Runs_Are_Counted_By_How_They_End_And_Those_Cut_Off_Not_At_All()
    {
        const string Job = nameof(Runs_Are_Counted_By_How_They_End_And_Those_Cut_Off_Not_At_All);
        using var runs = new Recorder(Job);

        Assert.Equal(7, await ScheduledRun.MeasureAsync(Job, () => Task.FromResult(7)));
        await Assert.ThrowsAsync<TransientException>(
            () => ScheduledRun.MeasureAsync(Job, () => Task.FromException<int>(new TransientException("down"))));
        await Assert.ThrowsAsync<TaskCanceledException>(
            () => ScheduledRun.MeasureAsync(Job, () => Task.FromCanceled<int>(new CancellationToken(canceled: true))));

        Assert.Equal(["ok", "failed"], runs.Outcomes);
    }

    private sealed class Recorder : IDisposable
    {
        private readonly MeterListener listener = new();

        public Recorder(string job)
        {
            listener.InstrumentPublished = static (instrument, l) =>
            {
                if (instrument.Name == "automation.schedule.runs")
                {
                    l.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            {
                if (Equals(tags[0].Value, job))
                {
                    Outcomes.Add((string)tags[1].Value!);
                }
            });
            listener.Start();
        }

        public List<string> Outcomes { get; } = [];

        public void Dispose() => listener.Dispose();
    }
}
