using Automation.Core.Apps;
using Automation.Sandbox.Options;
using Automation.Sandbox.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.Sandbox.Tests.Http;

/// <summary>The sandbox behind a real server on a free port, beside a webhook address that notes what arrives.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SandboxServer(WebApplication app, WebhookInbox inbox)
    {
        this.app = app;
        Inbox = inbox;
        Origin = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Client = new ApiClient(Origin, "ghs_test");
        App = new ApiClient(Origin, "header.payload.signature");
    }

    public string Origin { get; }

    public Uri WebhookAddress => new(Origin + "/webhooks");

    /// <summary>Speaks as an installation.</summary>
    public ApiClient Client { get; }

    /// <summary>Speaks as the App itself.</summary>
    public ApiClient App { get; }

    public WebhookInbox Inbox { get; }

    public WebhookSender Sender => app.Services.GetRequiredService<WebhookSender>();

    public SandboxHost Host => app.Services.GetRequiredService<SandboxHost>();

    public static Task<SandboxServer> StartAsync(string repository, string data, string secret = SandboxOptions.DefaultSecret) =>
        StartAsync(new SandboxOptions { RepositoryPath = repository, DataDirectory = data, Secret = secret });

    public static async Task<SandboxServer> StartAsync(SandboxOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSandbox(options);
        var app = builder.Build();
        var inbox = new WebhookInbox();
        app.MapSandbox();
        app.MapPost("/webhooks", (HttpRequest request) => inbox.TakeAsync(request));
        app.MapPost(AppManifest.WebhookPath, (HttpRequest request) => inbox.TakeAsync(request));
        await app.StartAsync();
        return new SandboxServer(app, inbox);
    }

    public Task<JsonNode> GetAsync(string path) => Client.ReadAsync<JsonNode>(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        App.Dispose();
        await app.DisposeAsync();
    }
}
