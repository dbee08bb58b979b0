using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Resources;

namespace Automation.Hosting.Telemetry;

/// <summary>Who sends the telemetry (https://opentelemetry.io/docs/specs/semconv/resource/).</summary>
internal sealed class ServiceResource(IHostEnvironment environment, IConfiguration configuration) : IResourceDetector
{
    private const string Name = "automation";

    public Resource Detect() => new(
    [
        new("service.name", Configured("OTEL_SERVICE_NAME") ?? Name),
        new("service.version", Version),
        new("service.instance.id", Configured("WEBSITE_INSTANCE_ID") ?? Instance),
        new("deployment.environment.name", environment.EnvironmentName),
    ]);

    private static string Version =>
        typeof(ServiceResource).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>A container's or pod's machine name is its own.</summary>
    private static string Instance =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}");

    private string? Configured(string key) => configuration[key] is { Length: > 0 } value ? value : null;
}
