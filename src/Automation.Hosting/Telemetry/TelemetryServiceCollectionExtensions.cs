using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Automation.Hosting.Telemetry;

/// <summary>OpenTelemetry for logs, traces and metrics, where an exporter is configured by the <c>OTEL_*</c> variables.</summary>
internal static class TelemetryServiceCollectionExtensions
{
    private const string Sources = "Automation.*";

    public static void AddAutomationTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        services.AddOpenTelemetry()
            .UseOtlpExporter()
            .WithLogging(null, static o => o.IncludeScopes = true)
            .WithMetrics(m => m.AddMeter(Sources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithTracing(t => t.AddSource(Sources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation());
    }
}
