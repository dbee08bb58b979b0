using System.Text.RegularExpressions;

namespace Automation.Sandbox.Tests.Http;

/// <summary>A manifest is shown, accepted and exchanged for an App, as on GitHub.</summary>
public sealed class ManifestPagesTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Manifest = """{"name":"A <b>new</b> App","redirect_url":"http://127.0.0.1:9/created"}""";

    [Theory]
    [InlineData("/_sandbox/settings/apps/new?state=s1")]
    [InlineData("/_sandbox/organizations/octo-org/settings/apps/new?state=s1")]
    public async Task A_Code_Is_Exchanged_Once(string path)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri(Server.Origin) };
        using var form = Form(("manifest", Manifest));
        var page = await (await http.PostAsync(new Uri(path, UriKind.Relative), form)).Content.ReadAsStringAsync();
        Assert.Contains("Create GitHub App</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);

        using var accepted = Form(("manifest", Manifest), ("state", "s1"));
        var redirect = (await http.PostAsync(new Uri("/_sandbox/settings/apps/manifest", UriKind.Relative), accepted)).Headers.Location!;
        var code = Regex.Match(redirect.Query, "code=([0-9a-f]{40})&state=s1$").Groups[1].Value;
        using var stranger = new ApiClient(Server.Origin, token: null);
        var first = await stranger.PostAsync($"{Rest}/app-manifests/{code}/conversions");
        var second = await stranger.PostAsync($"{Rest}/app-manifests/{code}/conversions");

        Assert.Equal("http://127.0.0.1:9/created", redirect.GetLeftPart(UriPartial.Path));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode));
        var app = (await first.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("A <b>new</b> App", (string?)app["name"]);
        Assert.Equal("sandbox", (string?)app["webhook_secret"]);
        Assert.StartsWith("-----BEGIN RSA PRIVATE KEY-----", (string?)app["pem"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"redirect_url":"http://127.0.0.1:9/"}""")]
    [InlineData("""{"name":"App","redirect_url":"https://example.com/"}""")]
    [InlineData("""{"name":"App","redirect_url":7}""")]
    public async Task A_Manifest_That_Leads_Elsewhere_Is_Refused(string manifest)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Server.Origin) };
        using var form = Form(("manifest", manifest));

        var answer = await http.PostAsync(new Uri("/_sandbox/settings/apps/new", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(static f => KeyValuePair.Create(f.Name, f.Value)));
}
