using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Publishing;

/// <summary>
/// The lanes of all installations, within this process: GitHub counts writes by installation. Those that nobody has asked for in a long
/// time are given up, since whoever serves thousands of installations would keep them all.
/// </summary>
internal sealed class WriteLanes(IOptions<GitHubOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Longer than anything is remembered of a lane's past, and than a turn in it can last.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(3);

    private readonly Lock gate = new();
    private readonly Dictionary<InstallationId, (WriteLane Lane, DateTimeOffset AskedAt)> lanes = [];
    private DateTimeOffset sweptAt = time.GetUtcNow();

    public WriteLane Of(InstallationId installation)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            var lane = lanes.TryGetValue(installation, out var known) ? known.Lane : NewLane();
            lanes[installation] = (lane, now);
            return lane;
        }
    }

    public void Dispose()
    {
        foreach (var (lane, _) in lanes.Values)
        {
            lane.Dispose();
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < Kept)
        {
            return;
        }

        sweptAt = now;
        foreach (var (installation, _) in lanes.Where(l => now - l.Value.AskedAt >= Kept).ToList())
        {
            lanes.Remove(installation);
        }
    }

    private WriteLane NewLane()
    {
        var settings = options.Value;
        var content = new ContentWindow(
            (settings.ContentPerMinute, TimeSpan.FromMinutes(1)), (settings.ContentPerHour, TimeSpan.FromHours(1)));
        return new WriteLane(content, settings.WritePause, time);
    }
}
