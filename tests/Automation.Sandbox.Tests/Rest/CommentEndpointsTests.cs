using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Rest;

public sealed class CommentEndpointsTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Fact]
    public async Task A_Comment_Is_Written_Changed_And_Deleted()
    {
        var created = await CreateAsync("first");
        var address = $"{Repository}/issues/comments/{created["id"]}";

        var changed = await Server.Client.PatchJsonAsync(address, new { body = "second" });
        var listed = (await Server.GetAsync(Repository + "/issues/7/comments")).AsArray();
        var deleted = await Server.Client.DeleteAsync(address);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("second", (string?)Assert.Single(listed)!["body"]);
        Assert.Equal("automation-sandbox[bot]", (string?)listed[0]!["user"]!["login"]);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.DeleteAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_537)]
    public async Task An_Empty_And_A_Too_Long_Comment_Are_Refused(int length)
    {
        var answer = await Server.Client.PostJsonAsync(Repository + "/issues/7/comments", new { body = new string('a', length) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Ids_Are_Not_Used_Twice()
    {
        var first = await CreateAsync("first");
        await Server.Client.DeleteAsync($"{Repository}/issues/comments/{first["id"]}");

        Assert.NotEqual((long)first["id"]!, (long)(await CreateAsync("second"))["id"]!);
    }

    private async Task<JsonNode> CreateAsync(string body)
    {
        var answer = await Server.Client.PostJsonAsync(Repository + "/issues/7/comments", new { body });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
