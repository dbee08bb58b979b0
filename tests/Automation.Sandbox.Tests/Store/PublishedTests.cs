using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Store;

public sealed class PublishedTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task What_Was_Published_Is_Shown_By_Pull_Request_And_Survives_A_Restart()
    {
        await PublishAsync("automation/review", "hello");
        var before = await Server.Client.GetStringAsync("/_sandbox/published");

        await RestartAsync();

        Assert.Equal(before, await Server.Client.GetStringAsync("/_sandbox/published"));
        var published = JsonNode.Parse(before)!;
        Assert.Equal("sandbox/greeter", (string?)published["repository"]);
        Assert.Equal([7, 8], published["pullRequests"]!.AsArray().Select(p => (int)p!["number"]!));
        var first = published["pullRequests"]![0]!;
        Assert.Equal("automation/review", (string?)Assert.Single(first["checkRuns"]!.AsArray())!["name"]);
        Assert.Equal("hello", (string?)Assert.Single(first["comments"]!.AsArray())!["body"]);
        Assert.Empty(published["pullRequests"]![1]!["checkRuns"]!.AsArray());
    }

    [Fact]
    public async Task Writes_At_The_Same_Time_Are_All_There()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => PublishAsync($"check-{i}", $"comment {i}")));

        var first = (await Server.GetAsync("/_sandbox/published"))["pullRequests"]![0]!;

        Assert.Equal(40, first["checkRuns"]!.AsArray().Select(r => (string?)r!["name"]).Distinct().Count());
        Assert.Equal(40, first["comments"]!.AsArray().Select(c => (string?)c!["body"]).Distinct().Count());
    }

    [Fact]
    public async Task What_Was_Answered_Is_In_The_File_While_The_Server_Still_Runs()
    {
        await PublishAsync("automation/review", "hello");

        // A copy of the files is what a killed process leaves behind.
        var copy = Directory.CreateDirectory(Sibling("copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(Data))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await using var other = await StartAsync(copy);
        Assert.Equal(await Server.Client.GetStringAsync("/_sandbox/published"), await other.Client.GetStringAsync("/_sandbox/published"));
    }

    private async Task PublishAsync(string name, string comment)
    {
        var run = await Server.Client.PostJsonAsync(Repository + "/check-runs", new { name, head_sha = Head, conclusion = "success" });
        var written = await Server.Client.PostJsonAsync(Repository + "/issues/7/comments", new { body = comment });
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (run.StatusCode, written.StatusCode));
    }
}
