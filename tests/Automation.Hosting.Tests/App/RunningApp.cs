using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Messages;
using Automation.Core.Ports;
using Automation.Hosting.Http;
using Automation.Sandbox;
using Automation.Sandbox.Options;
using Automation.Testing.Git;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Tests.App;

/// <summary>The whole app in this process, over a real socket, with the sandbox as its GitHub and the embedded store in a temporary folder.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string Secret = "sandbox";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("automation-hosting-");
    private readonly WebApplication app;

    private RunningApp(
        GitRepositoryBuilder repository, Action<IServiceCollection>? change, IReadOnlyDictionary<string, string?>? settings)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var key = RSA.Create(2048);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["GitHub:AppId"] = "1",
            ["GitHub:AppSlug"] = "automation-sandbox",
            ["GitHub:PrivateKey"] = key.ExportRSAPrivateKeyPem(),
            ["GitHub:ApiUrl"] = $"{url}/_sandbox/api/v3/",
            ["GitHub:WritePause"] = "00:00:00",
            ["GitHub:WebhookSecrets:0"] = Secret,
            ["GitHub:WebhookSecrets:1"] = "the next secret",
            ["Storage:Path"] = Path.Combine(data.FullName, "automation.db"),
            ["Pipeline:Debounce"] = "00:00:00",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddAutomation(builder.Configuration).AddAutomationWorkers();
        builder.Services.AddSandbox(new SandboxOptions { RepositoryPath = repository.Path, DataDirectory = data.FullName });
        change?.Invoke(builder.Services);
        app = builder.Build();
        app.MapAutomation();
        app.MapSandbox();

        // A stranger's requests come without a trace.
        var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null };
        Client = new HttpClient(handler) { BaseAddress = new Uri(url) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="change">Registered after everything else.</param>
    /// <param name="settings">Configuration on top of what connects the app to the sandbox.</param>
    public static async Task<RunningApp> StartAsync(
        GitRepositoryBuilder repository,
        Action<IServiceCollection>? change = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var running = new RunningApp(repository, change, settings);
        try
        {
            await running.app.StartAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Posts a webhook as GitHub would; what is given replaces what GitHub would send.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        byte[] body, string? delivery = "delivery-1", string? name = "pull_request", string? contentType = "application/json", string? signature = null, string secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/github/webhooks") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        request.Headers.TryAddWithoutValidation("X-GitHub-Delivery", delivery);
        request.Headers.TryAddWithoutValidation("X-GitHub-Event", name);
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature ?? Sign(body, secret));
        return await Client.SendAsync(request);
    }

    /// <summary>Posts an event of the sandbox's repository, sent by its owner, and waits until all that it causes is done.</summary>
    /// <param name="subject">What the event is about: the payload's other properties.</param>
    public async Task SendAsync(string delivery, string name, string action, JsonObject subject)
    {
        var template = JsonNode.Parse((await DeliveriesAsync())[0].Body)!;
        foreach (var common in new[] { "repository", "installation", "sender" })
        {
            subject[common] ??= template[common]!.DeepClone();
        }

        subject["action"] = action;
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(subject.ToJsonString()), delivery, name);
        answer.EnsureSuccessStatusCode();
        await SettleAsync();
    }

    /// <summary>The sandbox's deliveries: id, event, body.</summary>
    public async Task<IReadOnlyList<(string Id, string Event, byte[] Body)>> DeliveriesAsync()
    {
        var lines = await Client.GetStringAsync(new Uri("/_sandbox/deliveries", UriKind.Relative));
        return
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
                .Select(d => (d.GetProperty("id").GetString()!, d.GetProperty("event").GetString()!, d.GetProperty("body").GetBytesFromBase64())),
        ];
    }

    /// <summary>What the sandbox shows as published on its pull requests.</summary>
    public async Task<JsonElement[]> PublishedAsync()
    {
        var json = await Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
        return [.. JsonDocument.Parse(json).RootElement.GetProperty("pullRequests").EnumerateArray()];
    }

    /// <summary>Messages on both queues, visible or not.</summary>
    public async Task<long> QueuedAsync()
    {
        var queue = Services.GetRequiredService<IWorkQueue>();
        return await queue.CountAsync(QueueNames.Deliveries, default) + await queue.CountAsync(QueueNames.Evaluations, default);
    }

    /// <summary>Waits until no work is left.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await QueuedAsync() > 0)
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        // To dispose of the host cancels its workers and does not wait for them: they would write on.
        if (app.Lifetime.ApplicationStarted.IsCancellationRequested)
        {
            await app.StopAsync();
        }

        await app.DisposeAsync();
        data.Delete(recursive: true);
    }

    private static string Sign(byte[] body, string secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
