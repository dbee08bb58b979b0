using Automation.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Http;

/// <summary>Everything that is only read: health, schema, and the 404 of everything else.</summary>
public sealed class Web(EndpointPipeline pipeline)
{
    [Function(nameof(Web))]
    public Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request) =>
        pipeline.InvokeAsync(request.HttpContext);
}
