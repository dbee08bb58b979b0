using System.Diagnostics.Metrics;
using System.Globalization;
using Automation.Core.Identity;
using Automation.GitHub.Http;
using Automation.GitHub.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Automation.GitHub.Tests.Http;

public sealed class RateLimitGaugesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task What_Answers_Say_Of_The_Limits_Is_Told_By_Installation_And_Resource()
    {
        host.WithPullRequest(new PullRequestJson());
        host.GitHub.Reset(GitHubHost.GraphQlRoute).On(
            GitHubHost.GraphQlRoute, new PullRequestJson().ToString(), System.Net.HttpStatusCode.OK, [.. Headers("graphql", 4200, 5000)]);
        host.GitHub.On(
            GitHubHost.BehindRoute,
            """{"behind_by":0,"commits":[],"files":[]}""",
            System.Net.HttpStatusCode.OK,
            [.. Headers("core", 900, 15000)]);

        await host.LoadAsync();

        Assert.Equal(["5 core 900", "5 graphql 4200"], Read(host.RateLimits, "automation.github.rate_limit.remaining"));
        Assert.Equal(["5 core 15000", "5 graphql 5000"], Read(host.RateLimits, "automation.github.rate_limit.limit"));
    }

    [Fact]
    public void Only_The_Limits_With_The_Least_Left_Are_Told()
    {
        using var gauges = new RateLimitGauges(new FakeTimeProvider(Now));
        foreach (var id in Enumerable.Range(1, RateLimitGauges.MostTold + 10))
        {
            Note(gauges, id, "core", remaining: 5000 - id);
        }

        var told = Read(gauges, "automation.github.rate_limit.remaining");

        Assert.Equal(RateLimitGauges.MostTold, told.Count);
        Assert.Contains("60 core 4940", told);
        Assert.DoesNotContain("10 core 4990", told);
    }

    [Fact]
    public void A_Window_That_Is_Over_Is_Told_No_More()
    {
        var time = new FakeTimeProvider(Now);
        using var gauges = new RateLimitGauges(time);
        Note(gauges, 1, "core", remaining: 0);

        time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(Read(gauges, "automation.github.rate_limit.remaining"));
    }

    [Theory]
    [InlineData("search", "30")]
    [InlineData("core", "many")]
    [InlineData("core", "-1")]
    public void Other_Limits_And_Headers_That_Cannot_Be_Read_Are_Passed_Over(string resource, string remaining)
    {
        using var gauges = new RateLimitGauges(new FakeTimeProvider(Now));

        gauges.Note(new InstallationId(1), name => Headers(resource, 1, 5000).Where(h => h.Name == name).Select(
            h => h.Name == "x-ratelimit-remaining" ? remaining : h.Value).FirstOrDefault());

        Assert.Empty(Read(gauges, "automation.github.rate_limit.remaining"));
    }

    private static void Note(RateLimitGauges gauges, long installation, string resource, int remaining) => gauges.Note(
        new InstallationId(installation), name => Headers(resource, remaining, 5000).FirstOrDefault(h => h.Name == name).Value);

    private static IEnumerable<(string Name, string Value)> Headers(string resource, int remaining, int limit) =>
    [
        ("x-ratelimit-resource", resource),
        ("x-ratelimit-remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        ("x-ratelimit-limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("x-ratelimit-reset", Now.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Each measurement as installation, resource and value.</summary>
    private static List<string> Read(RateLimitGauges gauges, string name)
    {
        var told = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter == gauges.Meter && instrument.Name == name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>(
            (_, value, tags, _) => told.Add($"{tags[0].Value} {tags[1].Value} {value.ToString(CultureInfo.InvariantCulture)}"));
        listener.Start();
        listener.RecordObservableInstruments();
        told.Sort(StringComparer.Ordinal);
        return told;
    }
}
