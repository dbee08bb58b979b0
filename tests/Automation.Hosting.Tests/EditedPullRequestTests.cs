using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Hosting.Tests.App;
using Automation.Testing.Git;

namespace Automation.Hosting.Tests;

/// <summary>What an event says of a pull request decides nothing: the verdict is on what GitHub's API shows.</summary>
public sealed class EditedPullRequestTests : RunningAppTest
{
    protected override void Prepare(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("greeting").Change("feat: greet");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nfeat: greet", "greeting");
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("edited")]
    public async Task A_Payload_With_An_Old_Title_Leads_To_A_Verdict_On_The_Current_One(string action)
    {
        var (_, name, body) = (await App.DeliveriesAsync())[0];
        var old = JsonNode.Parse(body)!;
        old["action"] = action;
        old["pull_request"]!["title"] = "Whatever It Was Called.";
        old["changes"] = new JsonObject { ["title"] = new JsonObject { ["from"] = "feat: greet" } };

        using var answer = await App.PostAsync(Encoding.UTF8.GetBytes(old.ToJsonString()), "redelivered", name);
        await App.SettleAsync();

        var commits = (await App.PublishedAsync())[0].GetProperty("checkRuns").EnumerateArray().Single(IsOfCommits);
        Assert.Equal("success", commits.GetProperty("conclusion").GetString());
        Assert.DoesNotContain("Whatever", commits.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("body")]
    [InlineData("base")]
    public async Task Whatever_Is_Edited_Is_Evaluated_Anew(string what)
    {
        var (_, name, body) = (await App.DeliveriesAsync())[0];
        var edited = JsonNode.Parse(body)!;
        edited["action"] = "edited";
        edited["changes"] = new JsonObject { [what] = new JsonObject { ["from"] = "something else" } };

        using var answer = await App.PostAsync(Encoding.UTF8.GetBytes(edited.ToJsonString()), $"edited-{what}", name);
        Assert.Equal("queued", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString());
        await App.SettleAsync();

        Assert.NotEmpty((await App.PublishedAsync())[0].GetProperty("checkRuns").EnumerateArray());
    }

    private static bool IsOfCommits(JsonElement run) => run.GetProperty("name").GetString() == "automation/conventional-commits";
}
