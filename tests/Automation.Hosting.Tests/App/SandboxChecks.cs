using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Automation.Hosting.Tests.App;

/// <summary>The check runs of the sandbox, read and changed as an installation would.</summary>
internal static class SandboxChecks
{
    private const string Repository = "/_sandbox/api/v3/repositories/1";

    /// <summary>All runs on a commit, oldest first: name, id, status and conclusion.</summary>
    public static async Task<IReadOnlyList<(string Name, long Id, string Status, string? Conclusion)>> OnAsync(RunningApp app, string sha)
    {
        using var answer = await SendAsync(app, HttpMethod.Get, $"{Repository}/commits/{sha}/check-runs?filter=all&per_page=100");
        var runs = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("check_runs");
        return
        [
            .. runs.EnumerateArray().Select(static r => (
                r.GetProperty("name").GetString()!,
                r.GetProperty("id").GetInt64(),
                r.GetProperty("status").GetString()!,
                r.GetProperty("conclusion").GetString())).OrderBy(static r => r.Item2),
        ];
    }

    /// <summary>Sets a run back to queued.</summary>
    public static async Task SetBackAsync(RunningApp app, long id) =>
        (await SendAsync(app, HttpMethod.Patch, $"{Repository}/check-runs/{id}", """{"status":"queued"}""")).Dispose();

    private static async Task<HttpResponseMessage> SendAsync(RunningApp app, HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "ghs_test");
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await app.Client.SendAsync(request);
        return answer.EnsureSuccessStatusCode();
    }
}
