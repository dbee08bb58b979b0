using System.Collections.Concurrent;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Publishing;

/// <summary>The lanes of all installations, within this process: GitHub counts writes by installation.</summary>
internal sealed class WriteLanes(IOptions<GitHubOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<InstallationId, WriteLane> lanes = new();

    public WriteLane Of(InstallationId installation) => lanes.GetOrAdd(installation, _ => NewLane());

    public void Dispose()
    {
        foreach (var lane in lanes.Values)
        {
            lane.Dispose();
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
