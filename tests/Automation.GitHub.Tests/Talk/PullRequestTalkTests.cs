using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Commands;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Talk;

public sealed class PullRequestTalkTests : IDisposable
{
    private const long CommentId = 3_000_000_001;
    private const string Role = "GET /repositories/10/collaborators/octocat/permission";
    private const string React = "POST /repositories/10/issues/comments/3000000001/reactions";
    private const string List = "GET /repositories/10/issues/7/comments";
    private const string Reply = "POST /repositories/10/issues/7/comments";
    private const string Written = """{"id":4,"body":"text"}""";

    private static readonly DateTimeOffset Since = new(2026, 11, 16, 10, 0, 0, 500, TimeSpan.FromHours(1));

    private readonly GitHubHost host = new GitHubHost().WithToken();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("maintain", "write", RepositoryPermission.Maintain)]
    [InlineData("read", "read", RepositoryPermission.Read)]
    [InlineData("a-custom-role", "write", RepositoryPermission.Write)]
    public async Task A_Role_Is_Told_As_It_Is_Now(string role, string permission, RepositoryPermission expected)
    {
        host.GitHub.On(Role, $$$"""{"permission":"{{{permission}}}","role_name":"{{{role}}}","user":{"login":"octocat"}}""");

        Assert.Equal(expected, await RoleAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, RepositoryPermission.None)]
    [InlineData(HttpStatusCode.Forbidden, null)]
    public async Task A_Stranger_Has_No_Role_And_What_May_Not_Be_Asked_Is_Not_Known(HttpStatusCode status, RepositoryPermission? expected)
    {
        host.GitHub.On(Role, """{"message":"No"}""", status);

        Assert.Equal(expected, await RoleAsync());
    }

    [Theory]
    [InlineData(CommentReaction.ThumbsUp, "+1")]
    [InlineData(CommentReaction.ThumbsDown, "-1")]
    [InlineData(CommentReaction.Confused, "confused")]
    public async Task A_Reaction_Is_Put_Under_The_Comment(CommentReaction reaction, string content)
    {
        host.GitHub.On(React, """{"id":1,"content":"+1"}""", HttpStatusCode.Created);

        await host.Talk.ReactAsync(GitHubHost.Key, CommentId, reaction, CancellationToken.None);

        Assert.Equal(content, (string?)JsonNode.Parse(Assert.Single(host.GitHub.CallsTo(React)).Body)!["content"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task Where_The_Comment_Is_Gone_Nobody_Is_Answered(HttpStatusCode status)
    {
        host.GitHub.On(React, """{"message":"Not Found"}""", status).On(List, "[]").On(Reply, """{"message":"Not Found"}""", status);

        await host.Talk.ReactAsync(GitHubHost.Key, CommentId, CommentReaction.ThumbsUp, CancellationToken.None);
        await ReplyAsync();
    }

    [Fact]
    public async Task A_Reply_Carries_The_Comments_Marker()
    {
        host.GitHub.On(List, "[]").On(Reply, Written, HttpStatusCode.Created);

        await ReplyAsync();

        Assert.Equal(
            $"{ReportMarkers.Reply(CommentId)}\ntext", (string?)JsonNode.Parse(Assert.Single(host.GitHub.CallsTo(Reply)).Body)!["body"]);
        Assert.Contains("since=2026-11-16T09:00:00Z", host.GitHub.CallsTo(List)[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Reply_That_Stands_There_Is_Not_Written_Again_Whichever_Page_It_Is_On()
    {
        var next = ("Link", "<https://api.github.com/repositories/10/issues/7/comments?page=2>; rel=\"next\"");
        host.GitHub.On(List, "[]", HttpStatusCode.OK, next).On(List, Comment("automation[bot]", ReportMarkers.Reply(CommentId)));

        await ReplyAsync();

        Assert.Empty(host.GitHub.CallsTo(Reply));
    }

    [Theory]
    [InlineData("mallory", CommentId)]
    [InlineData("automation[bot]", 1)]
    public async Task Somebody_Elses_Marker_And_That_Of_Another_Comment_Keep_Nobody_Waiting(string login, long marked)
    {
        host.GitHub.On(List, Comment(login, ReportMarkers.Reply(marked))).On(Reply, Written, HttpStatusCode.Created);

        await ReplyAsync();

        Assert.Single(host.GitHub.CallsTo(Reply));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task What_GitHub_Will_Never_Take_Is_Not_Sent_Again(HttpStatusCode status)
    {
        host.GitHub.On(List, "[]").On(Reply, """{"message":"No","quoted":"text-of-a-stranger"}""", status);

        var e = await Assert.ThrowsAsync<PermanentException>(ReplyAsync);

        Assert.DoesNotContain("text-of-a-stranger", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Refused_Token_Is_Asked_For_Anew_The_Next_Time()
    {
        host.GitHub.On(React, """{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized);

        await Assert.ThrowsAsync<TransientException>(
            () => host.Talk.ReactAsync(GitHubHost.Key, CommentId, CommentReaction.ThumbsUp, CancellationToken.None));
    }

    [Fact]
    public async Task Without_An_App_Nobody_Is_Answered()
    {
        host.Options.Token = "github_pat_1";

        await Assert.ThrowsAsync<PermanentException>(
            () => host.Talk.ReactAsync(GitHubHost.Key, CommentId, CommentReaction.ThumbsUp, CancellationToken.None));
    }

    private static string Comment(string login, string marker) =>
        JsonSerializer.Serialize(new[] { new { id = 5, user = new { login }, body = $"{marker}\nAn answer." } });

    private Task<RepositoryPermission?> RoleAsync() =>
        host.Talk.RoleOfAsync(GitHubHost.Installation, GitHubHost.Repository, "octocat", CancellationToken.None);

    private Task ReplyAsync() => host.Talk.ReplyAsync(GitHubHost.Key, CommentId, Since, "text", CancellationToken.None);
}
