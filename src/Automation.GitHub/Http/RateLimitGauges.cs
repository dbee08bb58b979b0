using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Automation.Core.Ports;

namespace Automation.GitHub.Http;

/// <summary>
/// How much of GitHub's rate limits is left, as its answers last said
/// (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit). Only the
/// limits with the least left are told, so that thousands of installations do not make thousands of series.
/// </summary>
internal sealed class RateLimitGauges : IDisposable
{
    /// <summary>To be named to OpenTelemetry.</summary>
    public const string MeterName = "Automation.GitHub";

    /// <summary>How many limits are told at most.</summary>
    public const int MostTold = 50;

    /// <summary>The limits that the app's requests count against: REST and GraphQL.</summary>
    private static readonly string[] Resources = ["core", "graphql"];

    private readonly Meter meter = new(MeterName);
    private readonly ConcurrentDictionary<(InstallationId Installation, string Resource), RateBudget> budgets = new();
    private readonly TimeProvider time;

    public RateLimitGauges(TimeProvider time)
    {
        this.time = time;
        meter.CreateObservableGauge(
            "automation.github.rate_limit.remaining",
            () => Measure(static b => b.Remaining),
            "{request}",
            "Requests left, by installation.");
        meter.CreateObservableGauge(
            "automation.github.rate_limit.limit",
            () => Measure(static b => b.Limit),
            "{request}",
            "Requests in a window, by installation.");
    }

    /// <summary>What all of them belong to.</summary>
    public Meter Meter => meter;

    /// <param name="header">A header's value by name; null when it is not there.</param>
    public void Note(InstallationId installation, Func<string, string?> header)
    {
        if (header("x-ratelimit-resource") is { } resource
            && Resources.Contains(resource)
            && Number(header("x-ratelimit-remaining")) is { } remaining
            && Number(header("x-ratelimit-limit")) is { } limit
            && Number(header("x-ratelimit-reset")) is { } reset)
        {
            budgets[(installation, resource)] = new RateBudget(remaining, limit, DateTimeOffset.FromUnixTimeSeconds(reset));
        }
    }

    public void Dispose() => meter.Dispose();

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Of a window that is over nothing is known: what was left of it is left no more.</summary>
    private IEnumerable<Measurement<int>> Measure(Func<RateBudget, int> value)
    {
        var now = time.GetUtcNow();
        foreach (var over in budgets.Where(b => b.Value.ResetsAt <= now))
        {
            budgets.TryRemove(over);
        }

        return budgets.OrderBy(static b => b.Value.Share)
            .ThenBy(static b => b.Key.Installation.Value)
            .Take(MostTold)
            .Select(b => new Measurement<int>(
                value(b.Value), new("installation", b.Key.Installation.Value), new("resource", b.Key.Resource)));
    }
}
