using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Tests.App;

/// <summary>Counts the requests that write to the sandbox by GraphQL, and cuts one off where a test says so.</summary>
internal sealed class WriteTap : IStartupFilter
{
    private const string Mutation = "\"mutation ";

    /// <summary>How many have come.</summary>
    public int Written { get; private set; }

    /// <summary>Which one gets no answer, counted from one.</summary>
    public int Interrupted { get; init; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (await IsWriteAsync(context.Request) && ++Written == Interrupted)
            {
                context.Abort();
                return;
            }

            await rest(context);
        });
        next(app);
    };

    private static async Task<bool> IsWriteAsync(HttpRequest request)
    {
        if (request.Path != "/_sandbox/api/graphql")
        {
            return false;
        }

        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return body.Contains(Mutation, StringComparison.Ordinal);
    }
}
