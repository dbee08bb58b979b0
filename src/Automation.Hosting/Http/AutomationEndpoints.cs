using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Automation.Hosting.Http;

/// <summary>The suite's routes. What is not here answers 404.</summary>
public static class AutomationEndpoints
{
    public static IEndpointRouteBuilder MapAutomation(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/github/webhooks", WebhookEndpoint.HandleAsync);
        endpoints.MapReading("/api/health/live", HealthEndpoints.LiveAsync);
        endpoints.MapReading("/api/health/ready", HealthEndpoints.ReadyAsync);
        endpoints.MapReading("/api/schemas/automation.schema.json", SchemaEndpoint.HandleAsync);
        endpoints.MapReading("/api/v1/unsubscribe", UnsubscribeEndpoint.ShowAsync);
        endpoints.MapPost("/api/v1/unsubscribe", UnsubscribeEndpoint.ChangeAsync);
        return endpoints;
    }

    /// <summary>What answers GET answers HEAD too (https://www.rfc-editor.org/rfc/rfc9110#section-9.1): monitors ask no more.</summary>
    private static void MapReading(this IEndpointRouteBuilder endpoints, string pattern, RequestDelegate handler) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
