using Automation.Hosting.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Automation.Functions.Http;

/// <summary>
/// Takes what is posted to the API. Anonymous for the platform: the endpoints deny what is not open. Only POST: reading is left to
/// <see cref="Web"/>, since the host picks any of several functions whose routes take the same request.
/// </summary>
public sealed class Api(EndpointPipeline pipeline)
{
    [Function(nameof(Api))]
    public Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/{*path}")] HttpRequest request) =>
        pipeline.InvokeAsync(request.HttpContext);
}
