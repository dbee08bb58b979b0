using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Automation.Email.Tests.Sending;

/// <summary>
/// The e-mail service of Communication Services on a loopback port, as its published description has it: 202 with the operation's state,
/// errors as <c>{"error":{"code","message"}}</c>, 404 for operations that were never begun.
/// </summary>
internal sealed class FakeEmailService : IAsyncDisposable
{
    public const string Token = "a-token";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string Status, string? Error)> operations = [];

    private FakeEmailService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/emails:send", (Delegate)SendAsync);
        app.MapGet("/emails/operations/{id}", Find);
    }

    public string Address => app.Urls.Single();

    /// <summary>What was posted.</summary>
    public ConcurrentQueue<(IHeaderDictionary Headers, JsonElement Body)> Posts { get; } = [];

    /// <summary>Answers in place of the service; null to let it be.</summary>
    public Func<HttpContext, IResult?> Instead { get; set; } = static _ => null;

    /// <summary>Whether a mail was taken although <see cref="Instead"/> answers.</summary>
    public bool TakesAllTheSame { get; set; }

    public static async Task<FakeEmailService> StartAsync()
    {
        var service = new FakeEmailService();
        await service.app.StartAsync();
        return service;
    }

    public void Set(Guid operation, string status, string? error = null) => operations[operation.ToString("D")] = (status, error);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> SendAsync(HttpContext context)
    {
        Assert.Equal("2025-09-01", context.Request.Query["api-version"]);
        Assert.Equal($"Bearer {Token}", context.Request.Headers.Authorization);
        var body = await JsonDocument.ParseAsync(context.Request.Body);
        Posts.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), body.RootElement));
        var id = Guid.Parse(context.Request.Headers["Operation-Id"]!).ToString("D");
        var instead = Instead(context);
        if (instead is null || TakesAllTheSame)
        {
            operations[id] = ("Running", null);
        }

        context.Response.Headers["Operation-Location"] = $"{Address}/emails/operations/{id}?api-version=2025-09-01";
        return instead ?? Results.Json(new { id, status = "Running" }, statusCode: 202);
    }

    private IResult Find(string id, HttpContext context)
    {
        Assert.Equal("2025-09-01", context.Request.Query["api-version"]);
        if (!operations.TryGetValue(id, out var operation))
        {
            return Error(404, "NotFound", "Operation was not found.");
        }

        return operation.Error is null
            ? Results.Json(new { id, status = operation.Status })
            : Results.Json(new { id, status = operation.Status, error = new { code = "EmailDropped", message = operation.Error } });
    }

    public static IResult Error(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, statusCode: status);
}
