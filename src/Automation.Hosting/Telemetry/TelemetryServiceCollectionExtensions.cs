using System.Diagnostics;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Automation.Hosting.Telemetry;

/// <summary>
/// OpenTelemetry for logs, traces and metrics, exported by OTLP, to Application Insights, or to both; nothing is registered where
/// neither is configured.
/// </summary>
internal static class TelemetryServiceCollectionExtensions
{
    private const string OtlpKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Sources = "Automation.*";

    /// <summary>The runtime's own: processor time, memory, garbage collection, thread pool.</summary>
    private const string Runtime = "System.Runtime";

    /// <exception cref="Workers.InvalidSettingException">A setting cannot work.</exception>
    public static void AddAutomationTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var otlp = !string.IsNullOrWhiteSpace(configuration[OtlpKey]);
        var azureMonitor = AzureMonitorSettings.Read(configuration);
        if (!otlp && azureMonitor is null)
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(static r => r
                .AddDetector(static p => new ServiceResource(
                    p.GetRequiredService<IHostEnvironment>(), p.GetRequiredService<IConfiguration>()))
                .AddEnvironmentVariableDetector())
            .WithLogging(null, static o => (o.IncludeScopes, o.IncludeFormattedMessage) = (true, true))
            .WithMetrics(static m => m
                .AddMeter(Sources, Runtime).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithTracing(static t => t
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation(static o =>
                {
                    o.Filter = static context => !context.Request.Path.StartsWithSegments("/api/health", StringComparison.Ordinal);
                    o.EnrichWithHttpRequest = static (activity, _) => ForgetQuery(activity);
                })
                .AddHttpClientInstrumentation(static o => o.FilterHttpRequestMessage = static _ => IsPartOfATrace()));
        services.AddHostedService<QueueDepthReader>();
        if (otlp)
        {
            telemetry.UseOtlpExporter();
        }

        if (azureMonitor is not null)
        {
            telemetry
                .WithLogging(l => l.AddAzureMonitorLogExporter(azureMonitor.Apply), configureOptions: null)
                .WithMetrics(m => m.AddAzureMonitorMetricExporter(azureMonitor.Apply))
                .WithTracing(t => t.AddAzureMonitorTraceExporter(azureMonitor.Apply));
        }
    }

    /// <summary>The link to unsubscribe carries a token there.</summary>
    private static void ForgetQuery(Activity activity) => activity.SetTag("url.query", null);

    /// <summary>Looking for work and asking for tokens are no part of any delivery: a span a second that tells nothing.</summary>
    private static bool IsPartOfATrace() => Activity.Current is { ParentSpanId: var parent } && parent != default;
}
