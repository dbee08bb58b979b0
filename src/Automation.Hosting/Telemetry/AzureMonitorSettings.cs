using System.Data.Common;
using Automation.Hosting.Workers;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;

namespace Automation.Hosting.Telemetry;

/// <summary>Where Application Insights is, and how to sign in there. The names are those that the Functions host reads too.</summary>
/// <param name="Credential">Null to be known by the connection string alone.</param>
/// <param name="Samples">Whether a sampler is configured; everything is exported where none is.</param>
internal sealed record AzureMonitorSettings(string ConnectionString, TokenCredential? Credential, bool Samples)
{
    public const string ConnectionStringKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public const string AuthenticationKey = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public const string SamplerKey = "OTEL_TRACES_SAMPLER";

    /// <summary>Null where Application Insights is not configured. Reads only: nothing is asked for, and nobody waited for.</summary>
    /// <exception cref="InvalidSettingException">A value cannot work.</exception>
    public static AzureMonitorSettings? Read(IConfiguration configuration)
    {
        if (configuration[ConnectionStringKey] is not { } connection || string.IsNullOrWhiteSpace(connection))
        {
            return null;
        }

        if (!Parts(connection).ContainsKey("InstrumentationKey"))
        {
            throw new InvalidSettingException(
                $"{ConnectionStringKey} holds no InstrumentationKey: copy the connection string from the resource's overview page.");
        }

        return new AzureMonitorSettings(
            connection, CredentialOf(configuration[AuthenticationKey]), !string.IsNullOrWhiteSpace(configuration[SamplerKey]));
    }

    /// <summary>
    /// Nothing is kept on disk while Application Insights is out of reach: instances' disks are small, read-only or gone tomorrow.
    /// The exporter samples five traces a second unless told otherwise; then whole deliveries would be missing.
    /// </summary>
    public void Apply(AzureMonitorExporterOptions options)
    {
        options.ConnectionString = ConnectionString;
        options.Credential = Credential;
        options.DisableOfflineStorage = true;
        options.EnableLiveMetrics = false;
        options.EnableTraceBasedLogsSampler = false;
        if (!Samples)
        {
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
        }
    }

    private static TokenCredential? CredentialOf(string? authentication)
    {
        if (string.IsNullOrWhiteSpace(authentication))
        {
            return null;
        }

        var parts = Parts(authentication);
        if (!parts.TryGetValue("Authorization", out var authorization) || authorization is not string { Length: > 0 } kind
            || !kind.Equals("AAD", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidSettingException(
                $"{AuthenticationKey} cannot be read: set it to 'Authorization=AAD', or to 'ClientId=<id>;Authorization=AAD'.");
        }

        return parts.TryGetValue("ClientId", out var id) && id is string { Length: > 0 } client
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
            : new DefaultAzureCredential();
    }

    private static DbConnectionStringBuilder Parts(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return [];
        }
    }
}
