using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Automation.Cli.SettingUp;

/// <summary>
/// Serves the browser of this machine two pages: one that carries the manifest to GitHub, and one that takes the code that GitHub sends
/// back. Both are behind values that only this run knows, and the code is taken once.
/// </summary>
internal sealed class ManifestServer : IAsyncDisposable
{
    private const string StartPath = "/start/";
    private const string CreatedPath = "/created";
    private const int MaxCode = 256;

    private readonly SetupRequest request;
    private readonly Func<string, Task<SetupResult>> complete;
    private readonly TaskCompletionSource<SetupResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string key = NewSecret();
    private readonly string state = NewSecret();
    private readonly WebApplication app;
    private Uri root = new("http://127.0.0.1");
    private int taken;

    private ManifestServer(SetupRequest request, Func<string, Task<SetupResult>> complete)
    {
        this.request = request;
        this.complete = complete;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, request.Port);
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>What to open in the browser.</summary>
    public Uri Start => new(root, StartPath + key);

    /// <summary>Ends when the App has been stored, or could not be had.</summary>
    public Task<SetupResult> Completion => completion.Task;

    /// <param name="complete">Exchanges a code for the App and stores it.</param>
    /// <exception cref="CommandFailureException">The port is taken.</exception>
    public static async Task<ManifestServer> StartAsync(
        SetupRequest request, Func<string, Task<SetupResult>> complete, CancellationToken cancellationToken)
    {
        var server = new ManifestServer(request, complete);
        try
        {
            await server.app.StartAsync(cancellationToken);
            server.root = new Uri(server.app.Urls.First());
            return server;
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw CommandFailureException.Environment($"{e.Message.TrimEnd('.')}. Name another port with --port, or leave it out.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        // In order: the browser is still being told how it ended.
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        // Another name for this machine is a sign of a page elsewhere that points its own name here (DNS rebinding).
        var path = context.Request.Path.Value ?? "";
        return context.Request.Host.Value != root.Authority || !HttpMethods.IsGet(context.Request.Method) ? NotFoundAsync(context)
            : path.StartsWith(StartPath, StringComparison.Ordinal) && Same(path[StartPath.Length..], key) ? ShowAsync(context)
            : path == CreatedPath ? TakeAsync(context)
            : NotFoundAsync(context);
    }

    private Task ShowAsync(HttpContext context)
    {
        var manifest = request.Manifest(new Uri(root, CreatedPath)).ToJson();
        var target = new Uri($"{request.NewAppPage}?state={state}");
        return SetupPages.WriteAsync(context, StatusCodes.Status200OK, SetupPages.Start(target, manifest, request), target);
    }

    private async Task TakeAsync(HttpContext context)
    {
        var code = context.Request.Query["code"].ToString();
        if (!Same(context.Request.Query["state"].ToString(), state) || code.Length is 0 or > MaxCode
            || Interlocked.Exchange(ref taken, 1) != 0)
        {
            await SetupPages.WriteAsync(context, StatusCodes.Status400BadRequest, SetupPages.Strange());
            return;
        }

        try
        {
            var result = await complete(code);
            completion.SetResult(result);
            await SetupPages.WriteAsync(context, StatusCodes.Status200OK, SetupPages.Done(result));
        }
        catch (Exception e)
        {
            completion.TrySetException(e);
            var sentence = e is TransientException or PermanentException ? e.Message : "Something unexpected happened.";
            await SetupPages.WriteAsync(context, StatusCodes.Status502BadGateway, SetupPages.Failed(sentence));
        }
    }

    private static Task NotFoundAsync(HttpContext context) =>
        SetupPages.WriteAsync(context, StatusCodes.Status404NotFound, SetupPages.Strange());

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
