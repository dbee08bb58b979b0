using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Rest;

public sealed class CheckRunEndpointsTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task A_Check_Run_Is_Created_Read_And_Listed()
    {
        var created = await CreateAsync("automation/review");

        var read = await Server.GetAsync($"{Repository}/check-runs/{created["id"]}");
        var list = await Server.GetAsync($"{Repository}/commits/{Head}/check-runs");

        Assert.Equal(
            ("automation/review", "completed", "success"),
            ((string?)read["name"], (string?)read["status"], (string?)read["conclusion"]));
        Assert.NotNull(read["completed_at"]);
        Assert.Equal("All well", (string?)read["output"]!["title"]);
        Assert.Equal(7, (int)Assert.Single(read["pull_requests"]!.AsArray())!["number"]!);
        Assert.Equal(1, (int)list["total_count"]!);
        Assert.Equal((long)created["id"]!, (long)list["check_runs"]![0]!["id"]!);
    }

    [Fact]
    public async Task An_Update_Changes_What_It_Says_And_Appends_Annotations()
    {
        var created = await CreateAsync("automation/review", annotations: 2);

        var answer = await Server.Client.PatchJsonAsync($"{Repository}/check-runs/{created["id"]}", new
        {
            conclusion = "failure",
            output = new { title = "Not well", summary = "s", annotations = Annotations(3) },
        });

        var updated = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(
            ("failure", "Not well", 5),
            ((string?)updated["conclusion"], (string?)updated["output"]!["title"], (int)updated["output"]!["annotations_count"]!));
        Assert.Equal((string?)created["external_id"], (string?)updated["external_id"]);
    }

    [Fact]
    public async Task Only_The_Newest_Run_Of_A_Name_Is_Listed_Unless_All_Are_Asked_For()
    {
        await CreateAsync("automation/review");
        var newest = await CreateAsync("automation/review");
        await CreateAsync("automation/decisions");

        var latest = await Server.GetAsync($"{Repository}/commits/{Head}/check-runs?check_name=automation/review");
        var all = await Server.GetAsync($"{Repository}/commits/{Head}/check-runs?filter=all");

        Assert.Equal((long)newest["id"]!, (long)Assert.Single(latest["check_runs"]!.AsArray())!["id"]!);
        Assert.Equal(3, (int)all["total_count"]!);
    }

    [Fact]
    public async Task Annotations_Are_Told_Back_In_Full()
    {
        var created = await CreateAsync("automation/review", annotations: 1);

        var annotation = Assert.Single((await Server.GetAsync($"{Repository}/check-runs/{created["id"]}/annotations")).AsArray())!;

        Assert.Equal(("greeting.txt", 1, "m"), ((string?)annotation["path"], (int)annotation["start_line"]!, (string?)annotation["message"]));
        Assert.EndsWith($"/blob/{Head}/greeting.txt", (string?)annotation["blob_href"], StringComparison.Ordinal);
        Assert.Null(annotation["title"]);
    }

    [Theory]
    [InlineData("""{"head_sha":"HEAD"}""", "name")]
    [InlineData("""{"name":"a"}""", "head_sha")]
    [InlineData("""{"name":"a","head_sha":"HEAD","status":"completed"}""", "conclusion")]
    [InlineData("""{"name":"a","head_sha":"HEAD","conclusion":"splendid"}""", "conclusion")]
    [InlineData("""{"name":"a","head_sha":"HEAD","status":"asleep"}""", "status")]
    [InlineData("""{"name":"a","head_sha":"HEAD","output":{"title":"t"}}""", "summary")]
    [InlineData("""{"name":"a","head_sha":"HEAD","output":{"title":"t","summary":"s","annotations":[1]}}""", "annotations")]
    [InlineData("""{"name":"a","head_sha":"HEAD","actions":[{},{},{},{}]}""", "actions")]
    public async Task What_GitHub_Refuses_Is_Refused(string body, string field)
    {
        var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["errors"]![0]!["field"]);
    }

    [Fact]
    public async Task More_Than_Fifty_Annotations_At_Once_Are_Refused()
    {
        var body = new { name = "a", head_sha = Head, output = new { title = "t", summary = "s", annotations = Annotations(51) } };

        var answer = await Server.Client.PostJsonAsync(Repository + "/check-runs", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_Run_That_Is_Set_Back_Loses_Its_Conclusion()
    {
        var run = await CreateAsync("automation/set-back");

        var answer = await Server.Client.PatchJsonAsync($"{Repository}/check-runs/{run["id"]}", new { status = "queued" });

        var after = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(("queued", null, null), ((string?)after["status"], (string?)after["conclusion"], (string?)after["completed_at"]));
    }

    [Fact]
    public async Task A_Commit_That_Is_Not_There_Is_Refused()
    {
        var answer = await PostAsync($$"""{"name":"a","head_sha":"{{new string('a', 40)}}"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(
            "No commit found",
            (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["message"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Is_No_Json_Is_A_Bad_Request() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("{")).StatusCode);

    private static object[] Annotations(int count) =>
        [.. Enumerable.Range(1, count).Select(i =>
            new { path = "greeting.txt", start_line = i, end_line = i, annotation_level = "notice", message = "m" })];

    private async Task<JsonNode> CreateAsync(string name, int annotations = 0)
    {
        var answer = await Server.Client.PostJsonAsync(Repository + "/check-runs", new
        {
            name,
            head_sha = Head,
            external_id = $"{name}/{Head}",
            status = "completed",
            conclusion = "success",
            output = new { title = "All well", summary = "s", annotations = Annotations(annotations) },
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Server.Client.PostAsync(Repository + "/check-runs", content);
    }
}
