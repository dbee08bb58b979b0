using System.Net.Http.Json;
using System.Text.Json;
using Automation.EndToEnd.Processes;

namespace Automation.EndToEnd.Reports;

/// <summary>All that a replay published: what people read of it, and the ids of the rules that found something.</summary>
internal sealed record PublishedTexts(IReadOnlyList<string> Texts, IReadOnlyList<string> Titles, IReadOnlySet<string> Rules)
{
    /// <summary>Replays a repository, and asks the stand-in GitHub what stands there.</summary>
    public static async Task<PublishedTexts> OfReplayAsync(PublishedCli cli, string repository)
    {
        var data = Directory.CreateTempSubdirectory("automation-e2e-");
        try
        {
            var run = await cli.RunAsync("replay", "--repo", repository, "--data", data.FullName, "--format", "json");
            Assert.True(run.ExitCode == 0, run.Error);
            await using var server = await Server.StartAsync(cli, repository, data.FullName);
            var published = await server.Client.GetFromJsonAsync<JsonElement>(new Uri("/_sandbox/published", UriKind.Relative));
            return Of(published, JsonDocument.Parse(run.Output).RootElement);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static PublishedTexts Of(JsonElement published, JsonElement replay)
    {
        var pullRequests = published.GetProperty("pullRequests").EnumerateArray().ToArray();
        var runs = pullRequests.SelectMany(p => p.GetProperty("checkRuns").EnumerateArray()).ToArray();
        string[] titles = [.. runs.Select(r => r.GetProperty("title").GetString()!)];
        string[] texts =
        [
            .. titles,
            .. runs.SelectMany(r => new[] { r.GetProperty("summary"), r.GetProperty("text") }).Select(t => t.GetString() ?? ""),
            .. runs.SelectMany(r => r.GetProperty("annotations").EnumerateArray()).Select(a => a.GetProperty("message").GetString()!),
            .. pullRequests.SelectMany(p => p.GetProperty("comments").EnumerateArray()).Select(c => c.GetProperty("body").GetString()!),
        ];
        var rules = replay.GetProperty("evaluations").EnumerateArray()
            .SelectMany(e => e.GetProperty("practices").EnumerateObject())
            .SelectMany(p => p.Value.GetProperty("findings").EnumerateArray())
            .Select(f => f.GetProperty("rule").GetString()!);
        return new PublishedTexts([.. texts.Distinct()], titles, rules.ToHashSet(StringComparer.Ordinal));
    }
}
