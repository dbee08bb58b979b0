using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.GitHub.Tests.Fakes;
using Automation.Sandbox;
using Automation.Sandbox.Model;
using Automation.Sandbox.Options;
using Automation.Sandbox.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>The sandbox behind a real server, and the adapter with the sandbox as its GitHub.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    /// <summary>A request with this header is answered with something that GitHub never would.</summary>
    public const string Wrong = "X-Wrong-Answer";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-contract-");
    private readonly SandboxHistory? history;
    private readonly WebApplication app;

    private SandboxServer(string repository, SandboxHistory? history = null)
    {
        this.history = history;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSandbox(new SandboxOptions { RepositoryPath = repository, DataDirectory = data.FullName });
        app = builder.Build();
        app.Use(static (context, next) =>
            context.Request.Headers.ContainsKey(Wrong) ? context.Response.WriteAsJsonAsync(new { id = "no number" }) : next(context));
        app.MapSandbox();
    }

    public SandboxHistory History => history ?? throw new InvalidOperationException("The repository is not that of the tests.");

    /// <summary>The root of all that is not GitHub's.</summary>
    public Uri Root => new(app.Urls.First() + "/_sandbox/");

    /// <summary>The root of REST.</summary>
    public Uri Rest => new(Root, "api/v3/");

    public static async Task<SandboxServer> StartAsync(int length = SandboxHistory.LongLength)
    {
        var history = new SandboxHistory(length);
        return await StartAsync(new SandboxServer(history.Source.Path, history));
    }

    /// <summary>Shows a repository that stays whose it is.</summary>
    public static Task<SandboxServer> StartAsync(string repository) => StartAsync(new SandboxServer(repository));

    public static PullRequestKey Key(int number) => new(SandboxIds.Installation, SandboxIds.Repository, number);

    public static SnapshotRequest Request(int number) => new() { Key = Key(number) };

    /// <summary>The adapter, all practices' policy included.</summary>
    /// <param name="rest">Who stands between it and the sandbox's REST interface; null for nobody.</param>
    public GitHubHost NewHost(Uri? rest = null) => new(
        options =>
        {
            options.AppId = SandboxIds.AppId;
            options.AppSlug = SandboxIds.AppSlug;
            options.ApiUrl = rest ?? Rest;
        },
        () => new SandboxNetwork(new Uri(Rest, "../graphql")),
        new PolicyResolver(PracticeCatalog.All));

    /// <summary>Sends deliveries to an address that takes none.</summary>
    public Task LoseDeliveriesAsync() => app.Services.GetRequiredService<WebhookSender>()
        .SendOnceAsync(new Uri(app.Urls.First() + "/nowhere"), DeliveryRound.Openings);

    /// <summary>Lets a person comment, and gives the comment's id.</summary>
    public async Task<long> CommentAsync(int number, string login, string body)
    {
        var gitHub = await app.Services.GetRequiredService<SandboxHost>().GetAsync();
        return (await gitHub.CommentAsync(number, login, body, DateTimeOffset.UnixEpoch)).Id;
    }

    /// <summary>Lets a person put a label on a pull request, or take it off.</summary>
    public async Task LabelAsync(int number, string login, string name, bool isOn)
    {
        var gitHub = await app.Services.GetRequiredService<SandboxHost>().GetAsync();
        await gitHub.LabelAsync(number, name, isOn, DateTimeOffset.UnixEpoch, login);
    }

    /// <summary>The comments on a pull request, as <c>/_sandbox/published</c> tells them.</summary>
    public async Task<IReadOnlyList<(string Author, string Body, string Reactions)>> CommentsAsync(int number)
    {
        using var client = new HttpClient();
        var published = (await client.GetFromJsonAsync<JsonNode>(new Uri(Root, "published")))!;
        var pullRequest = published["pullRequests"]!.AsArray().Single(p => (int)p!["number"]! == number)!;
        return
        [
            .. pullRequest["comments"]!.AsArray().Select(static c =>
                ((string)c!["author"]!, (string)c["body"]!, string.Join(',', c["reactions"]!.AsArray().Select(static r => (string?)r)))),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        history?.Dispose();
        data.Delete(recursive: true);
    }

    private static async Task<SandboxServer> StartAsync(SandboxServer server)
    {
        await server.app.StartAsync();
        return server;
    }
}
