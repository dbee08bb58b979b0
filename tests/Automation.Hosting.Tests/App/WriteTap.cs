using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Tests.App;

/// <summary>Counts the requests that write to the sandbox by GraphQL, and lets one go wrong where a test says so.</summary>
internal sealed class WriteTap : IStartupFilter
{
    private const string Mutation = "\"mutation ";

    private readonly Lock gate = new();
    private int underWay;

    /// <summary>How many have come.</summary>
    public int Written { get; private set; }

    /// <summary>How many were under way at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    public WriteFault? Fault { get; set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (await FindWriteAsync(context.Request) is { } body)
            {
                await PassOnAsync(context, body, rest);
            }
            else
            {
                await rest(context);
            }
        });
        next(app);
    };

    private async Task PassOnAsync(HttpContext context, string body, RequestDelegate rest)
    {
        WriteFault? fault;
        lock (gate)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++underWay);
            fault = ++Written == Fault?.Request ? Fault : null;
        }

        try
        {
            if (fault is not null)
            {
                context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Without(body, fault.NotMade)));
                context.Request.ContentLength = context.Request.Body.Length;
            }

            await rest(context);
            if (fault is { IsAnswered: false })
            {
                context.Abort();
            }
        }
        finally
        {
            lock (gate)
            {
                underWay--;
            }
        }
    }

    /// <summary>The same request, of which some changes cannot be made: what they are to be made to is not there.</summary>
    private static string Without(string body, Range changes)
    {
        var request = JsonNode.Parse(body)!;
        foreach (var (_, input) in request["variables"]!.AsObject().ToArray()[changes])
        {
            var target = new[] { "repositoryId", "subjectId", "id" }.First(input!.AsObject().ContainsKey);
            input[target] = "X_0";
        }

        return request.ToJsonString();
    }

    private static async Task<string?> FindWriteAsync(HttpRequest request)
    {
        if (request.Path != "/_sandbox/api/graphql")
        {
            return null;
        }

        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return body.Contains(Mutation, StringComparison.Ordinal) ? body : null;
    }
}
