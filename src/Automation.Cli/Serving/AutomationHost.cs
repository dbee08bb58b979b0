using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Automation.Hosting;
using Automation.Hosting.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Serving;

/// <summary>What the server and the commands without one share: configuration, log and services, and how a bad setting is said.</summary>
internal static class AutomationHost
{
    /// <param name="settings">What the command decides.</param>
    /// <param name="starting">Whether the host is still starting; what stops a start is not logged, but said by the command.</param>
    public static WebApplicationBuilder CreateBuilder(HostSettings settings, StartingSilence starting)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        if (settings.Isolated)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.Clear();
        }
        else if (UserSecretsFile.Find() is { } secrets)
        {
            // Below app settings and the environment, which name things more closely.
            ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, UserSecretsFile.Source(secrets));
        }

        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = settings.Defaults });
        builder.Configuration.AddInMemoryCollection(settings.Overrides);
        builder.Logging.ClearProviders().SetMinimumLevel(settings.LogLevel).AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => starting.IsOver && level >= LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Polly", LogLevel.Critical)
            .AddConsole(o => (o.LogToStandardErrorThreshold, o.FormatterName) = (LogLevel.Trace, FormatterOf(builder.Configuration)));
        builder.Services.Configure<SimpleConsoleFormatterOptions>(o => (o.SingleLine, o.IncludeScopes) = (true, true));
        builder.Services.Configure<JsonConsoleFormatterOptions>(o => o.IncludeScopes = true);
        AddAutomation(builder);
        return builder;
    }

    /// <summary>The slim builder has chosen the simple one already, whatever is configured.</summary>
    private static string FormatterOf(ConfigurationManager configuration) =>
        configuration["Logging:Console:FormatterName"] is { Length: > 0 } name ? name : ConsoleFormatterNames.Simple;

    /// <exception cref="CommandFailureException">A setting that must be known before anything starts is wrong.</exception>
    private static void AddAutomation(WebApplicationBuilder builder)
    {
        try
        {
            builder.Services.AddAutomation(builder.Configuration);
        }
        catch (InvalidSettingException e)
        {
            throw CommandFailureException.Usage(e.Message);
        }
    }

    /// <summary>What keeps the app from running, as the command's failure; null for what nobody expected.</summary>
    public static CommandFailureException? Explain(Exception e) => e switch
    {
        OptionsValidationException options => CommandFailureException.Usage(string.Join(" ", options.Failures)),
        AggregateException { InnerExceptions: [OptionsValidationException, ..] } several =>
            CommandFailureException.Usage(string.Join(" ", several.InnerExceptions.Select(i => Explain(i)?.Message ?? i.Message))),
        InvalidOperationException binding when UnreadableSetting.Explain(binding) is { } sentence =>
            CommandFailureException.Usage(sentence),
        InvalidSettingException setting => CommandFailureException.Usage(setting.Message),
        PermanentException or TransientException => CommandFailureException.Environment(e.Message),
        IOException when e.Message.Contains("bind", StringComparison.Ordinal) => CommandFailureException.Environment(
            $"{e.Message.TrimEnd('.')}. Name another address with --urls, such as --urls http://127.0.0.1:8081."),
        _ => null,
    };
}
