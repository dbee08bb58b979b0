using Automation.Core.Ports;
using Automation.Hosting;
using Automation.Hosting.Http;
using Automation.Hosting.Workers;
using Automation.Cli.Terminals;
using Automation.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
            throw Explain(e) ?? e;
        }
    }

    private static WebApplication Build(ServerSettings settings, StartingSilence starting)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings.Isolated)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        }

        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = settings.Defaults });
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        builder.WebHost.UseUrls(settings.Url);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders().SetMinimumLevel(settings.LogLevel).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => starting.IsOver && level >= LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Polly", LogLevel.Error)
            .AddSimpleConsole(o => (o.SingleLine, o.IncludeScopes) = (true, true))
            .AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddAutomation(builder.Configuration).AddAutomationWorkers();
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

    private static CommandFailureException? Explain(Exception e) => e switch
    {
        OptionsValidationException options => CommandFailureException.Usage(string.Join(" ", options.Failures)),
        InvalidOperationException binding when UnreadableSetting.Explain(binding) is { } sentence =>
            CommandFailureException.Usage(sentence),
        InvalidSettingException setting => CommandFailureException.Usage(setting.Message),
        PermanentException or TransientException => CommandFailureException.Environment(e.Message),
        IOException when e.Message.Contains("bind", StringComparison.Ordinal) => CommandFailureException.Environment(
            $"{e.Message.TrimEnd('.')}. Name another address with --urls, such as --urls http://127.0.0.1:8081."),
        _ => null,
    };
}
