using Automation.Sandbox.Http;
using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.Rest;

public sealed class AccessTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    [Theory]
    [InlineData(Repository + "/pulls/7")]
    [InlineData(Rest + "/app")]
    [InlineData(Rest + "/nothing")]
    public async Task Without_A_Token_Nothing_Is_Told(string path)
    {
        using var stranger = new ApiClient(Server.Origin, token: null);

        var answer = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Requires authentication", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["message"]);
    }

    [Fact]
    public async Task An_Installation_Token_Does_Not_Speak_For_The_App() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Server.Client.GetAsync(Rest + "/app")).StatusCode);

    [Fact]
    public async Task The_App_Gets_A_Token_For_Its_Installation_Only()
    {
        var known = await Server.App.PostAsync(Rest + "/app/installations/1/access_tokens");
        var unknown = await Server.App.PostAsync(Rest + "/app/installations/2/access_tokens");

        Assert.Equal(HttpStatusCode.Created, known.StatusCode);
        var token = (await known.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.StartsWith("ghs_", (string?)token["token"], StringComparison.Ordinal);
        Assert.True((DateTimeOffset)token["expires_at"]! > DateTimeOffset.UnixEpoch);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("/repositories/2/pulls/7")]
    [InlineData("/repos/sandbox/other/pulls/7")]
    [InlineData("/repositories/1/pulls/99")]
    [InlineData("/repositories/1/pulls/99/files")]
    [InlineData("/repositories/1/check-runs/99")]
    [InlineData("/repositories/1/issues/99/comments")]
    [InlineData("/repositories/1/nothing")]
    public async Task What_Is_Not_There_Answers_As_GitHub_Does(string path)
    {
        var answer = await Server.Client.GetAsync(Rest + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Not Found", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["message"]);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_This_Machine_Is_Answered(string remote, bool answered) =>
        Assert.Equal(answered, LoopbackFilter.IsLoopback(IPAddress.Parse(remote)));
}
