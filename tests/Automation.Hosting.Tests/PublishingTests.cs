using Automation.Hosting.Tests.App;
using Automation.Testing.Git;

namespace Automation.Hosting.Tests;

/// <summary>A signed POST goes in, a report comes out.</summary>
public sealed class PublishingTests : RunningAppTest
{
    protected override void Prepare(GitRepositoryBuilder repository)
    {
        repository.NextDay().Branch("greeting").Write("src/greeting.cs", "// TODO greet in other languages\n").Commit("added greeting");
        repository.Checkout("main").Merge("Merge pull request #7 from someone/greeting\n\nadded greeting", "greeting");
    }

    [Fact]
    public async Task A_Delivery_Ends_In_Check_Runs_And_One_Comment()
    {
        var (id, name, body) = (await App.DeliveriesAsync())[0];

        await App.PostAsync(body, id, name);
        await App.SettleAsync();

        var pullRequest = Assert.Single(await App.PublishedAsync());
        Assert.Equal(
            ["automation/conventional-commits", "automation/decisions", "automation/review", "automation/tech-debt"],
            pullRequest.GetProperty("checkRuns").EnumerateArray().Select(r => r.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(pullRequest.GetProperty("checkRuns").EnumerateArray(), r => Assert.Equal("completed", r.GetProperty("status").GetString()));
        var comment = Assert.Single(pullRequest.GetProperty("comments").EnumerateArray()).GetProperty("body").GetString()!;
        Assert.Contains("added greeting", comment, StringComparison.Ordinal);
        Assert.Contains("src/greeting.cs", comment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Same_Event_Again_Writes_Nothing()
    {
        var (_, name, body) = (await App.DeliveriesAsync())[0];
        await App.PostAsync(body, "first", name);
        await App.SettleAsync();
        var before = (await App.PublishedAsync())[0].GetRawText();

        await App.PostAsync(body, "second", name);
        await App.SettleAsync();

        Assert.Equal(before, (await App.PublishedAsync())[0].GetRawText());
    }
}
