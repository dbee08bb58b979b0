using Automation.Cli.Terminals;
using Automation.Hosting;
using Automation.Hosting.Http;
using Automation.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Automation.Cli.Serving;

/// <summary>The whole app in one process: endpoints, queue workers, schedules, and the sandbox where asked for.</summary>
internal static class AutomationServer
{
    /// <summary>How long a client that does not finish its request may hold up the end.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    /// <summary>Builds and starts it; what cannot work is one sentence.</summary>
    /// <exception cref="CommandFailureException">A setting is wrong, or storage or the port cannot be had.</exception>
    public static async Task<WebApplication> StartAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        var starting = new StartingSilence();
        var app = Build(settings, starting);
        try
        {
            await app.StartAsync(cancellationToken);
            starting.IsOver = true;
            return app;
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            throw AutomationHost.Explain(e) ?? e;
        }
    }

    private static WebApplication Build(ServerSettings settings, StartingSilence starting)
    {
        var builder = AutomationHost.CreateBuilder(settings, starting);
        builder.WebHost.UseUrls(settings.Url);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddAutomationWorkers();
        if (settings.Sandbox is { } sandbox)
        {
            builder.Services.AddSandbox(sandbox);
        }

        var app = builder.Build();
        app.MapAutomation();
        if (settings.Sandbox is not null)
        {
            app.MapSandbox();
        }

        return app;
    }
}
