using Automation.Hosting.Telemetry;
using Automation.Hosting.Workers;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Automation.Hosting.Tests.Telemetry;

public sealed class TelemetrySettingsTests
{
    private const string Otlp = "OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9";

    private const string Insights =
        "APPLICATIONINSIGHTS_CONNECTION_STRING=InstrumentationKey=00000000-0000-0000-0000-000000000001;"
        + "IngestionEndpoint=http://127.0.0.1:9/";

    [Fact]
    public void Nothing_Is_Registered_Where_No_Exporter_Is_Configured()
    {
        var services = new ServiceCollection();

        services.AddAutomationTelemetry(Configured("OTEL_SERVICE_NAME=other"));

        Assert.Empty(services);
    }

    [Theory]
    [InlineData(Otlp)]
    [InlineData(Insights)]
    [InlineData(Otlp, Insights)]
    public void Logs_Traces_And_Metrics_Go_To_Whatever_Is_Configured(params string[] settings)
    {
        using var services = Build(settings);

        Assert.NotNull(services.GetService<TracerProvider>());
        Assert.NotNull(services.GetService<MeterProvider>());
        Assert.NotNull(services.GetService<LoggerProvider>());
        Assert.Contains(services.GetServices<IHostedService>(), s => s is QueueDepthReader);
    }

    [Fact]
    public void The_Service_Is_Named_Unless_It_Is_Given_Another_Name()
    {
        using var services = Build(Otlp);
        using var renamed = Build(Otlp, "OTEL_SERVICE_NAME=automation-eu", "WEBSITE_INSTANCE_ID=instance-7");

        var resource = Resource(services);
        Assert.Equal("automation", resource["service.name"]);
        Assert.Equal("Staging", resource["deployment.environment.name"]);
        Assert.NotEmpty((string)resource["service.version"]);
        Assert.Equal($"{Environment.MachineName}:{Environment.ProcessId}", resource["service.instance.id"]);
        Assert.Equal("automation-eu", Resource(renamed)["service.name"]);
        Assert.Equal("instance-7", Resource(renamed)["service.instance.id"]);
    }

    [Fact]
    public void Application_Insights_Is_Known_By_Its_Key_Where_No_Sign_In_Is_Asked_For() =>
        Assert.Null(AzureMonitorSettings.Read(Configured(Insights))!.Credential);

    [Theory]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000002;Authorization=AAD", typeof(ManagedIdentityCredential))]
    [InlineData("Authorization=aad;ClientId=00000000-0000-0000-0000-000000000002", typeof(ManagedIdentityCredential))]
    [InlineData("Authorization=AAD", typeof(DefaultAzureCredential))]
    public void Sign_In_Is_By_The_Identity_That_Is_Named(string authentication, Type expected)
    {
        var settings = AzureMonitorSettings.Read(Configured(Insights, $"APPLICATIONINSIGHTS_AUTHENTICATION_STRING={authentication}"));

        Assert.IsType(expected, settings!.Credential);
    }

    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "nonsense")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "ClientId=nonsense")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "Authorization=Basic")]
    public void A_Setting_That_Cannot_Work_Stops_The_Start_With_A_Sentence_That_Names_The_Key_Alone(string key, string value)
    {
        var e = Assert.Throws<InvalidSettingException>(() => Build(Insights, $"{key}={value}"));

        Assert.StartsWith($"{key} ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_Is_Exported_And_Nothing_Kept_On_Disk_Unless_A_Sampler_Is_Configured()
    {
        var whole = Applied(Insights);
        var sampled = Applied(Insights, "OTEL_TRACES_SAMPLER=microsoft.rate_limited");

        Assert.Equal((null, 1f, true), (whole.TracesPerSecond, whole.SamplingRatio, whole.DisableOfflineStorage));
        Assert.Equal(new AzureMonitorExporterOptions().TracesPerSecond, sampled.TracesPerSecond);
    }

    private static AzureMonitorExporterOptions Applied(params string[] settings)
    {
        var options = new AzureMonitorExporterOptions();
        AzureMonitorSettings.Read(Configured(settings))!.Apply(options);
        return options;
    }

    private static Dictionary<string, object> Resource(ServiceProvider services) =>
        services.GetRequiredService<TracerProvider>().GetResource().Attributes.ToDictionary(a => a.Key, a => a.Value);

    private static ServiceProvider Build(params string[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Staging" });
        builder.Configuration.AddConfiguration(Configured([.. settings, "GitHub:WebhookSecrets:0=a secret"]));
        builder.Services.AddAutomation(builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>Settings as <c>KEY=value</c>; of two with one key the last counts.</summary>
    private static IConfigurationRoot Configured(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).GroupBy(s => s[0])
            .Select(g => new KeyValuePair<string, string?>(g.Key, g.Last()[1])))
        .Build();
}
