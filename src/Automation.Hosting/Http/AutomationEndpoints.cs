using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Automation.Hosting.Http;

/// <summary>The suite's routes. What is not here answers 404.</summary>
public static class AutomationEndpoints
{
    public static IEndpointRouteBuilder MapAutomation(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/github/webhooks", WebhookEndpoint.HandleAsync);
        endpoints.MapGet("/api/health/live", HealthEndpoints.LiveAsync);
        endpoints.MapGet("/api/health/ready", HealthEndpoints.ReadyAsync);
        endpoints.MapGet("/api/schemas/automation.schema.json", SchemaEndpoint.HandleAsync);
        endpoints.MapGet("/api/v1/unsubscribe", UnsubscribeEndpoint.ShowAsync);
        endpoints.MapPost("/api/v1/unsubscribe", UnsubscribeEndpoint.ChangeAsync);
        return endpoints;
    }
}
