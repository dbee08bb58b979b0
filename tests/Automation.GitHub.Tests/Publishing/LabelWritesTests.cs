using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Publishing;

public sealed class LabelWritesTests : IDisposable
{
    private const string Labels = "/repositories/10/issues/7/labels";

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task All_Are_Put_On_At_Once_And_Taken_Off_One_By_One_After_The_Report()
    {
        host.GitHub.On(GitHubHost.PublishRoute, """{"data":{"w0":{}}}""")
            .On($"POST {Labels}", "[]")
            .On($"DELETE {Labels}/size%2FL", "[]")
            .On($"DELETE {Labels}/a%20%25%20%26%3F%23b", "[]");

        Assert.True(await host.ApplyAsync(
            new ReportWrite.AddLabels(["size/XS", "type/feat"]),
            new ReportWrite.RemoveLabel("size/L"),
            new ReportWrite.RemoveLabel("a % &?#b"),
            new ReportWrite.UpdateComment("IC_1", "text")));

        Assert.Equal(
            ["POST /graphql", $"POST {Labels}", $"DELETE {Labels}/size%2FL", $"DELETE {Labels}/a%20%25%20%26%3F%23b"],
            host.GitHub.Calls.Select(static c => c.ToString()).Where(static c => c != GitHubHost.TokenRoute));
        Assert.Equal(["size/XS", "type/feat"], Names(Assert.Single(host.GitHub.CallsTo("POST /repositories")).Body));
    }

    [Fact]
    public async Task One_That_Is_Gone_Already_Is_As_Good_As_Taken_Off()
    {
        host.GitHub.On($"DELETE {Labels}/size%2FL", """{"message":"Label does not exist"}""", HttpStatusCode.NotFound);

        Assert.True(await host.ApplyAsync(new ReportWrite.RemoveLabel("size/L")));
    }

    [Fact]
    public async Task Nothing_Is_Sent_Once_The_Claim_Is_Lost()
    {
        host.GitHub.On($"POST {Labels}", "[]");
        var asked = 0;

        var done = await host.Publisher.ApplyAsync(
            GitHubHost.Key,
            GitHubHost.Published,
            [new ReportWrite.AddLabels(["size/XS"]), new ReportWrite.RemoveLabel("size/L")],
            _ => Task.FromResult(++asked == 1),
            CancellationToken.None);

        Assert.False(done);
        Assert.Single(host.GitHub.CallsTo("POST /repositories"));
        Assert.Empty(host.GitHub.CallsTo("DELETE"));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, typeof(PermanentException))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(PermanentException))]
    [InlineData(HttpStatusCode.NotFound, typeof(TransientException))]
    [InlineData(HttpStatusCode.BadGateway, typeof(TransientException))]
    public async Task A_Refusal_Is_Told_And_Nothing_Is_Sent_Twice(HttpStatusCode status, Type expected)
    {
        host.GitHub.On($"POST {Labels}", """{"message":"No","quoted":"text-of-a-stranger"}""", status);

        var e = await Assert.ThrowsAnyAsync<Exception>(() => host.ApplyAsync(new ReportWrite.AddLabels(["size/XS"])));

        Assert.IsType(expected, e);
        Assert.DoesNotContain("stranger", e.ToString(), StringComparison.Ordinal);
        Assert.Single(host.GitHub.CallsTo("POST /repositories"));
    }

    [Fact]
    public async Task While_GitHub_Asks_To_Wait_Nothing_Is_Sent()
    {
        host.GitHub.On($"POST {Labels}", "{}", HttpStatusCode.TooManyRequests, ("Retry-After", "60"));

        await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(new ReportWrite.AddLabels(["size/XS"])));
        var held = await Assert.ThrowsAsync<TransientException>(() => host.ApplyAsync(new ReportWrite.RemoveLabel("size/L")));

        Assert.False(held.CountsAsAttempt);
        Assert.Empty(host.GitHub.CallsTo("DELETE"));
    }

    /// <summary>A list, bare or in an object: GitHub takes both.</summary>
    private static IEnumerable<string?> Names(string body)
    {
        var json = JsonNode.Parse(body)!;
        return (json as JsonArray ?? json["labels"]!.AsArray()).Select(static n => (string?)n);
    }
}
