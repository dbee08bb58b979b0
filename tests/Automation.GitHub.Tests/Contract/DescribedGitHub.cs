using Automation.GitHub.Tests.Fakes;
using Automation.Testing.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Automation.GitHub.Tests.Contract;

/// <summary>
/// A GitHub that answers with the description's own examples, behind a proxy that refuses whatever the description does not
/// allow. One for the whole run.
/// </summary>
public sealed class DescribedGitHub : IAsyncLifetime
{
    private readonly string file = Path.GetTempFileName();
    private WebApplication? upstream;
    private PrismServer? proxy;

    public Uri Address => proxy!.Address;

    public async Task InitializeAsync()
    {
        var description = await GitHubDescription.ReadAsync();
        await description.WriteAsync(file);
        upstream = await StartAsync(description);
        proxy = await PrismServer.StartAsync(file, new Uri(upstream.Urls.First()));
    }

    public async Task DisposeAsync()
    {
        if (proxy is not null)
        {
            await proxy.DisposeAsync();
        }

        if (upstream is not null)
        {
            await upstream.DisposeAsync();
        }

        File.Delete(file);
    }

    /// <summary>The adapter against it; GraphQL, which the description does not cover, is answered by the host's fake.</summary>
    public GitHubHost NewHost()
    {
        SplitNetwork? network = null;
        var host = new GitHubHost(o => o.ApiUrl = Address, () => network!);
        network = new SplitNetwork(host.GitHub);
        return host;
    }

    private static async Task<WebApplication> StartAsync(GitHubDescription description)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var (status, body) = description.ExampleOf(context.Request.Method, context.Request.Path);
            context.Response.StatusCode = status;
            if (body is not null)
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(body.ToJsonString());
            }
        });
        await app.StartAsync();
        return app;
    }
}
