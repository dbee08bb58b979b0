using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Automation.Cli.SettingUp;
using Automation.Cli.SettingUp.Stores;
using Automation.Core.Ports;
using Automation.GitHub.Apps;

namespace Automation.Cli.Tests.SettingUp;

/// <summary>The flow with a browser that is an HTTP client, against a GitHub that answers what a test says.</summary>
public sealed partial class SetupFlowTests : IDisposable
{
    private readonly RecordingStore store = new("here");
    private readonly RecordingStore fallback = new("there");
    private readonly HttpClient browser = new();
    private readonly ConversionAnswer gitHub = new();
    private readonly TaskCompletionSource<Uri> opened = new();

    public void Dispose()
    {
        browser.Dispose();
        gitHub.Dispose();
    }

    [Fact]
    public async Task The_Page_Takes_The_Manifest_To_GitHub_And_Nowhere_Else()
    {
        using var stop = new CancellationTokenSource();
        var flow = StartAsync(stop.Token);
        using var answer = await browser.GetAsync(await opened.Task);
        var page = await answer.Content.ReadAsStringAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches(
            "^default-src 'none'; style-src 'sha256-[^']+'; form-action https://github.com; base-uri 'none'; frame-ancestors 'none'$",
            policy);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("action=\"https://github.com/organizations/octo-org/settings/apps/new?state=", page, StringComparison.Ordinal);
        Assert.Contains("&lt;Octo&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<Octo>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Code_Is_Exchanged_And_The_App_Stored_Before_The_Browser_Hears_Of_It()
    {
        var flow = StartAsync();
        var (root, state) = await StateAsync();

        var page = await browser.GetStringAsync(new Uri(root, $"/created?code=a-code&state={state}"));
        var result = await flow;

        Assert.Equal(("octo", null, "here"), (result.App.Slug, result.Problem, result.Place.Location));
        Assert.Contains("https://github.com/apps/octo/installations/new", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a webhook secret", page, StringComparison.Ordinal);
        Assert.Equal(["/app-manifests/a-code/conversions"], gitHub.Paths);
        Assert.Empty(fallback.Saved);
    }

    [Fact]
    public async Task A_Webhook_Secret_That_GitHub_Did_Not_Make_Is_Made()
    {
        gitHub.Secret = "null";
        var flow = StartAsync();
        await ReturnAsync();

        var result = await flow;

        Assert.Matches("^[0-9a-f]{64}$", result.App.WebhookSecret);
        Assert.Equal(result.App, Assert.Single(store.Saved));
        Assert.True(result.SecretIsOurs);
    }

    [Fact]
    public async Task A_Store_That_Fails_Loses_Nothing()
    {
        store.Failure = new InvalidOperationException("It broke.");
        var flow = StartAsync();
        await ReturnAsync();
        var result = await flow;

        Assert.Equal(("there", "It broke."), (result.Place.Location, result.Problem));
        Assert.Equal("a pem", Assert.Single(fallback.Saved).PrivateKey);
    }

    [Fact]
    public async Task Where_Nothing_Takes_The_Key_The_Sentence_Says_How_To_Make_Another()
    {
        (store.Failure, fallback.Failure) = (new IOException("Full."), new IOException("Full, too."));
        var flow = StartAsync();
        await ReturnAsync();

        var e = await Assert.ThrowsAsync<PermanentException>(() => flow);
        Assert.Contains("https://github.com/organizations/octo-org/settings/apps/octo", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("a pem", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Code_That_GitHub_Does_Not_Know_Ends_The_Setup()
    {
        gitHub.Status = HttpStatusCode.NotFound;
        var flow = StartAsync();
        using var answer = await ReturnAsync();

        await Assert.ThrowsAsync<PermanentException>(() => flow);
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/start/guess", null)]
    [InlineData("/created?code=a-code&state=guess", null)]
    [InlineData("/created?code=a-code", null)]
    [InlineData("/created?code=&state=STATE", null)]
    [InlineData("/created?code=a-code&state=STATE", "evil.example.com")]
    public async Task What_This_Run_Did_Not_Ask_For_Is_Refused_And_It_Goes_On(string path, string? host)
    {
        var flow = StartAsync();
        var (root, state) = await StateAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, path.Replace("STATE", state, StringComparison.Ordinal)));
        request.Headers.Host = host;

        using var refused = await browser.SendAsync(request);
        Assert.InRange((int)refused.StatusCode, 400, 404);
        Assert.Empty(gitHub.Paths);

        await browser.GetStringAsync(new Uri(root, $"/created?code=a-code&state={state}"));
        Assert.Null((await flow).Problem);
    }

    [Fact]
    public async Task A_Code_Is_Taken_Once()
    {
        gitHub.Ready = new TaskCompletionSource();
        var flow = StartAsync();
        var (root, state) = await StateAsync();
        var address = new Uri(root, $"/created?code=a-code&state={state}");

        var first = browser.GetAsync(address);
        await gitHub.Asked.Task;
        using var second = await browser.GetAsync(address);
        gitHub.Ready.SetResult();
        using var accepted = await first;
        await flow;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (accepted.StatusCode, second.StatusCode));
        Assert.Single(gitHub.Paths);
    }

    [GeneratedRegex("state=([A-Za-z0-9_-]{43})\"")]
    private static partial Regex State();

    private Task<SetupResult> StartAsync(CancellationToken cancellationToken = default)
    {
        var client = new HttpClient(gitHub, disposeHandler: false) { BaseAddress = new Uri("https://api.github.com/") };
        return new SetupFlow(new ManifestConversion(client), store, fallback, TimeProvider.System)
            .RunAsync(SampleApp.Request, opened.SetResult, cancellationToken);
    }

    private async Task<(Uri Root, string State)> StateAsync()
    {
        var start = await opened.Task;
        return (new Uri(start, "/"), State().Match(await browser.GetStringAsync(start)).Groups[1].Value);
    }

    private async Task<HttpResponseMessage> ReturnAsync()
    {
        var (root, state) = await StateAsync();
        return await browser.GetAsync(new Uri(root, $"/created?code=a-code&state={state}"));
    }

    private sealed class RecordingStore(string location) : IAppStore
    {
        public List<NewApp> Saved { get; } = [];

        public Exception? Failure { get; set; }

        public Task PrepareAsync(bool force, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<StoredPlace> SaveAsync(NewApp app, CancellationToken cancellationToken)
        {
            Saved.Add(app);
            return Failure is null ? Task.FromResult(new StoredPlace("file", location, [])) : Task.FromException<StoredPlace>(Failure);
        }
    }

    private sealed class ConversionAnswer : HttpMessageHandler
    {
        public string Secret { get; set; } = "\"a webhook secret\"";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

        public TaskCompletionSource? Ready { get; set; }

        public TaskCompletionSource Asked { get; } = new();

        public List<string> Paths { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Paths.Add(request.RequestUri!.AbsolutePath);
            Asked.TrySetResult();
            await (Ready?.Task ?? Task.CompletedTask);
            var json = $$"""
                {"id":42,"slug":"octo","name":"Octo","owner":{"login":"octo-org","type":"Organization"},
                "html_url":"https://github.com/apps/octo","pem":"a pem","webhook_secret":{{Secret}}}
                """;
            return new HttpResponseMessage(Status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
